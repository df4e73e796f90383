import { inkOn, themes } from '../config/stage-colours.ts';
import { type Site, companyOf, staleDays, titleOf } from '../layouts/site.ts';
import { cautionsOf } from '../report/assemble/cautions.ts';
import type { Book } from '../report/schema/report-schema.ts';
import { type Fragment, Html, html, joined } from '../text/html.ts';
import { cautionWords } from './caution-words.ts';
import { comparisonTable } from './tables/comparison-table.ts';
import { foremostCustomers } from './tables/foremost-customers.ts';
import { because, sentences } from './lede.ts';
import { summaryCustomers, summaryManagers, summaryStages } from './tables/summary-tables.ts';
import { tableMarkup } from './tables/table-markup.ts';
import { verdictTitle } from './verdict.ts';

/** A part of the bar that is narrower than this has no room for its share; the table beneath has it. */
const ROOM_FOR_SHARE = 0.07;

/**
 * Letters of a picture that still travels with the page: some mail programs cut off what is longer than some hundred thousand bytes in all.
 */
const LONGEST_LOGO = 40_000;

/**
 * Mail programs load no style sheet and draw no figure: the style stands in the document, and the bar is a row of coloured cells. It is
 * light, whatever the reader's theme.
 */
const { paper, ink, dim, rule, link } = themes.light;
const STYLE = `:root{color-scheme:light}body{margin:0 auto;max-width:720px;padding:24px 16px;background:${paper};color:${ink};font:14px/1.4 "Source Sans 3",Arial,sans-serif}h1{font:bold 26px/1.2 Georgia,serif;margin:6px 0 8px}p{margin:0 0 8px}img{max-width:240px;height:auto;max-height:48px;vertical-align:middle}.dim{color:${dim};font-size:12px}table{border-collapse:collapse;width:100%;margin:0 0 14px}caption{text-align:left;font:bold 16px/1.3 Georgia,serif;padding:6px 0 3px}th,td{text-align:left;vertical-align:top;padding:3px 10px 3px 0;border-bottom:1px solid ${rule}}th[scope=row]{min-width:8.5em;overflow-wrap:anywhere}td:not(.n){min-width:6.5em;overflow-wrap:anywhere}td.prose{min-width:17em}thead th{font-size:12px;color:${dim}}th{font-weight:normal}.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}tr>:last-child{padding-right:0}tfoot th,tfoot td{font-weight:bold}.bar{table-layout:fixed;margin:8px 0 4px}.bar td{min-width:0;border:0;padding:7px 0;text-align:center;font-size:12px;overflow:hidden;print-color-adjust:exact;-webkit-print-color-adjust:exact}.wide-table{overflow-x:auto}:focus-visible{outline:2.5px solid ${link};outline-offset:2px}@page{size:A4;margin:10mm 11mm}@media print{body{padding:0;max-width:none;font-size:8.6pt;font-size-adjust:.52;line-height:1.26;background:#fff}h1{font-size:16pt;margin:2px 0 4px}p{margin-bottom:4px}.dim,thead th,.bar td{font-size:7.8pt}caption{font-size:10pt;padding-top:4px}table{break-inside:avoid;margin-bottom:5px}th,td{padding-top:1.2px;padding-bottom:1.2px}td.prose{min-width:0}.bar td{padding:5px 0}.wide-table{overflow:visible}}`;

/** The report on one sheet, whole in one file, without a link: it is read where the site is not. */
export function summaryDocument(site: Site): string {
  const { data, reader } = site;
  const { locale, text, format } = reader;
  const { report, customers, managerHistory, contracts } = data;
  const { currency } = report;
  const stale = staleDays(data);
  const cause = currency === null ? null : because(report, managerHistory, currency, site, { linked: false });
  const compared = currency === null || report.totals.items === 0 ? null : comparisonTable(report, currency, site);
  const books: { book: Book; currency: string | null }[] =
    currency === null && report.currencies.length > 0
      ? report.currencies.map((book) => ({ book, currency: book.currency }))
      : [{ book: report, currency }];
  const state: Fragment[] = [
    text.state.asOf(format.day(report.asOf)),
    currency ?? text.state.noCurrency,
    ...(report.latest === null
      ? []
      : [stale === null ? text.state.dataTo(format.day(report.latest)) : text.state.stale(format.day(report.latest), stale)]),
    text.state.checks(contracts.length),
  ];
  const company = companyOf(data, site.reader);
  const { logo } = data.config;
  const picture =
    logo === null || logo.base64.length > LONGEST_LOGO
      ? null
      : html`<img src="data:${logo.type};base64,${logo.base64}" width="${logo.width}" height="${logo.height}" alt=""> `;
  const edge = data.config.identity.accent === null ? null : html` style="border-top:5px solid ${data.config.identity.accent.light}"`;
  const document = html`<html lang="${locale}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text.site.windowTitle(text.summary.title, company, format.day(report.asOf))}</title><style>${new Html(STYLE)}</style></head><body${edge}><main>
<p>${picture}<b><bdi>${company}</bdi></b>${report.company === null ? null : html` <bdi>${titleOf(data, site.reader)}</bdi>`}</p>
<p class="dim">${joined(state, ' · ')}</p>
<h1>${verdictTitle(report.risk, site)}</h1>
${cautionsOf(report).map((caution) => html`<p><b>${cautionWords(caution, site)}</b></p>`)}
<p>${joined(sentences(report, site), ' ')}</p>
${cause === null ? null : html`<p>${cause}</p>`}
${books.map((one) => stagesOf(one.book, one.currency, site))}
${compared === null ? null : tableMarkup(compared, reader, false)}
${books.map(({ book, currency: own }) => (book.managers.length === 0 ? null : tableMarkup(summaryManagers(book, own, site), reader, false)))}
${customers.length === 0 ? null : tableMarkup(summaryCustomers(foremostCustomers(customers, site), site), reader, false)}
<p class="dim">${text.footer.rule(site.looks.map((look) => text.footer.stage(look.name, look.range)))} ${text.footer.risk(data.config.risk.threshold, site.risk.within)} ${text.footer.unapplied}</p>
${data.config.identity.footer === null ? null : html`<p class="dim"><bdi>${data.config.identity.footer}</bdi></p>`}
</main></body></html>`;
  return `<!doctype html>\n${document.value}\n`;
}

function stagesOf(book: Book, currency: string | null, site: Site): Html {
  const {
    data: { config },
    reader,
  } = site;
  const shares = book.stages.map((stage) => (currency === null ? stage.customersShare : stage.amountShare) ?? 0);
  const cells = shares.map((share, index) => {
    const colour = config.stages[index]?.colour.light;
    if (share === 0 || colour === undefined) return null;
    return html`<td style="width:${(share * 100).toFixed(2)}%;background:${colour};color:${inkOn(colour)}">${share < ROOM_FOR_SHARE ? null : reader.format.share(share)}</td>`;
  });
  const bar = shares.some((share) => share > 0)
    ? html`<table class="bar" role="presentation" aria-hidden="true"><tr>${cells}</tr></table>`
    : null;
  return html`${bar}${tableMarkup(summaryStages(book, currency, site), reader, false)}`;
}
