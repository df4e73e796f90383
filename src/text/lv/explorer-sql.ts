import type { ExplorerSqlText } from '../en/explorer-sql.ts';
import { format, plural } from './phrases.ts';

export const explorerSqlLv: ExplorerSqlText = {
  title: 'Jebkurš vaicājums', sub: 'DuckDB SQL pa visu uzskaiti, tikai lasīšanai. Vaicājums saglabājas saitē.',
  query: 'Vaicājums', run: 'Izpildīt', stop: 'Apturēt', keys: 'Ctrl+Enter izpilda iezīmēto, citādi visu', running: 'Izpilda…', stopped: 'Apturēts.', answer: 'Atbilde', schema: 'Makro un tabulas', macros: 'Makro', tables: 'Tabulas',
  took: (rows, more, milliseconds) => `${more ? `Parādītas rindas: ${format.count(rows)}, ir vēl` : plural(rows, 'rinda', 'rindas', 'rindu')}; ${format.count(milliseconds)}\u00a0ms`,
  csv: 'Visa atbilde CSV',
  chart: 'Atbildes diagramma', chartOf: 'Ko rādīt', chartSays: (measure, along, points) => `${measure}, pēc: ${along}, vērtības: ${format.count(points)}`, chartFirst: (bars) => `pirmās rindas: ${format.count(bars)}`,
  copy: 'Kopēt atbildi', copied: (rows, more) => (more ? `Nokopētas pirmās rindas: ${format.count(rows)}; ir vēl.` : 'Nokopēts.'), notCopied: 'Pārlūks neļauj lapai kopēt: paņemiet atbildi kā CSV.', kept: 'Paturētie un agrākie vaicājumi', keep: 'Paturēt', letGo: 'Noņemt', noneKept: 'Vēl nav. Uzdotie vaicājumi būs šeit, tikai šajā pārlūkā.',
  questions: 'Jautājumi, ar ko sākt…',
  question: {
    'owing-most': 'Kas ir parādā visvairāk?', 'late-by-manager': 'Kuriem menedžeriem nauda kavējas vairāk nekā 30 dienas?', verdict: 'Vai esam riska zonā, un kopš kuras dienas?', 'due-soon': 'Kam termiņš pienāk tuvākajās septiņās dienās?',
    'nearly-worst': 'Kas nedēļas laikā nonāks sliktākajā stadijā?', grew: 'Kam kavētais parāds pieauga visvairāk?', payments: 'Kādi bija lielākie maksājumi pēdējās 30 dienās?', story: 'Kā soli pa solim tika samaksāts viens dokuments?',
    why: 'Kāpēc mainījās rādītāji?', speed: 'Cik ātri ienāk nauda?', concentration: 'No cik klientiem esam atkarīgi?', 'stages-by-month': 'Kā stadijas mainījās pa mēnešiem?',
    'next-weeks': 'Kas jāsaņem tuvākajās nedēļās?', 'stages-ahead': 'Kādas būs stadijas pēc 30, 60 un 90 dienām?', moved: 'Kur palika atvērtā nauda?', ranking: 'Kura menedžera portfelis ir riskā?', 'slow-payers': 'Kas maksā visvēlāk?', collected: 'Kas saņemts no katras stadijas?', provision: 'Cik jāatliek?', vintage: 'Cik ātri saņem mēnesī izrakstīto?',
  },
  mistake: { syntax: 'Vaicājumu nevar izlasīt no iezīmētās vietas.', unknown: 'Vaicājums nosauc ko tādu, kā šeit nav, vai nosauc to nepiemēroti.', extension: 'Tam vajadzīgs DuckDB paplašinājums, bet šeit tos ielādēt nevar. Dienu raksta skaitļiem: DATE \'2026-10-31\'.', value: 'Vērtība neder tam, ko ar to dara.', locked: 'Šeit tas nav atļauts: uzskaite ir tikai lasāma, un nekas ārpus tās nav sasniedzams.', other: 'Uz vaicājumu nevarēja atbildēt.' },
};
