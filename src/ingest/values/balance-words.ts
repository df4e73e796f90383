/**
 * How ledgers call the balance before their lines, the one behind them, and the sum of both sides between, in small letters. Patterns of
 * the engine.
 */
export const BALANCE_WORDS = {
  opening: String.raw`^(opening (balance|bal\.?)|balance (brought )?forward|(balance )?b/f|brought forward|saldovortrag|anfangs(saldo|bestand)|eröffnungssaldo|начальное сальдо|входящ(ее|ий) (сальдо|остаток)|(сальдо|остаток) на начало|sākuma (saldo|atlikums)|(saldo|atlikums) (uz )?perioda sākum|ingående (saldo|balans)|inngående (saldo|balanse)|algsaldo|pradinis likutis)`,
  closing: String.raw`^(closing (balance|bal\.?)|ending balance|balance carried forward|(balance )?c/f|carried forward|(end|schluss)saldo|schlußsaldo|конечное сальдо|исходящ(ее|ий) (сальдо|остаток)|(сальдо|остаток) на конец|beigu (saldo|atlikums)|(saldo|atlikums) (uz )?perioda beig|utgående (saldo|balans(e)?)|lõppsaldo|galutinis likutis)`,
  turnover: String.raw`^(обороты?( за период)?$|turnover|apgrozījums|käive$)`,
};
