import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/config/problem.ts';
import { detectEncoding, strictDecoder } from '../../src/ingest/encoding/encoding.ts';
import { withFolder } from './folder.ts';
import { inputFile } from './formats/copied.ts';

/** What business files say, in words of customers, towns and documents. */
const WORDS: Record<string, string> = {
  russian:
    'Покупатель Дата Сумма ООО «Альфа-Строй» ИП Сидоров Пётр ЗАО МеталлИнвест Москва Санкт-Петербург счёт-фактура №15 оплата поступление акт сверки Итого задолженность срок руб. Екатеринбург Объединённые съезд вьюга Юность ЭНЕРГИЯ Нижний Новгород документ Реализация товаров услуг подъезд жильё хозяйство филиал',
  ukrainian:
    "Покупець Дата Сума ТОВ «Київська їжа» ПП Ґудзик Львів Харків рахунок-фактура об'єднання підприємство заборгованість термін Усього Запоріжжя оплачено мільйон знайомий Соловйов",
  belarusian: 'Пакупнік Дата Сума ТАА «Мінскі гарадскі» Гомель рахунак Віцебск усяго крэдыт дэбет Баранавічы аплата прадпрыемства Магілёў',
  bulgarian: 'Клиент Дата Сума Търговище ЕООД Пловдив фактура плащане общо задължение съдружие Бургас България срок',
  latvian:
    'Klients Rēķins Datums Summa SIA "Bērziņš un dēli" Rīga Jūrmala Ķīpsala Šķēde AS Zaļā Līnija Čiekuri Ģimenes ārsts Ļaudona Ņikita Žagars Ūdens Kopā samaksāts termiņš pavadzīme jāapmaksā Mārupe Cēsis Liepāja Valmiera būvmateriāli',
  lithuanian:
    'Pirkėjas Sąskaita UAB „Žalgiris“ Šiaulių duona Kęstutis Jūratė Įmonė Vilnius Klaipėda mokėjimas iš viso čekis ąžuolas šviežia žuvis Panevėžys skųsti',
  estonian:
    'Ostja Arve kuupäev summa Tallinn Pärnu Võru Jõgeva Põltsamaa Õlu OÜ Köök Šokolaad Žürii Jäätis Kokku võlg tähtaeg müük Rõõm Öökull',
  german: 'Kunde Rechnung Müller & Söhne GmbH Größe Österreich Käufer Straße Überweisung fällig Zürich Bürobedarf für Gebäude',
  french:
    'Client Facture Société Générale Crédit Agricole Île-de-France Hôtel de la forêt François Bâtiment échéance réglé Noël où à Besançon pêche œuvre août maître',
  spanish: 'Cliente Factura Compañía Española Muñoz vencimiento Año importe crédito Peña Logroño Ibáñez teléfono cigüeña',
  swedish: 'Kund Faktura förfallodag Åbo Läder Växjö Malmö Smör Göteborg ränta belopp återstår',
  danish: 'Kunde Faktura Sørensen København Århus Færgen beløb forfaldsdag betalt Ålborg Rønne Næstved',
  finnish: 'Asiakas Lasku eräpäivä Jyväskylä Hämeenlinna maksettu yhteensä Töölö Järvenpää',
  polish: 'Klient Faktura Łódź Kraków Gdańsk Spółka Żółta Łąka Świdnica należność zapłacono razem Częstochowa',
};

/** Encodings that each language's files come in. */
const CYRILLIC = ['windows-1251', 'cp866', 'iso-8859-5'];
const WESTERN = ['windows-1252', 'iso-8859-1'];
const BALTIC = ['windows-1257', 'iso-8859-13'];
const USED: Record<string, string[]> = {
  russian: [...CYRILLIC, 'koi8-r'],
  ukrainian: ['windows-1251', 'iso-8859-5'],
  belarusian: CYRILLIC,
  bulgarian: CYRILLIC,
  latvian: BALTIC,
  lithuanian: BALTIC,
  estonian: [...BALTIC, 'windows-1252'],
  german: [...WESTERN, ...BALTIC],
  french: WESTERN,
  spanish: WESTERN,
  swedish: [...WESTERN, ...BALTIC],
  danish: [...WESTERN, ...BALTIC],
  finnish: [...WESTERN, ...BALTIC],
  polish: ['windows-1250', 'iso-8859-2', ...BALTIC],
};

const combinations = Object.entries(USED).flatMap(([language, encodings]) => encodings.map((encoding) => [language, encoding] as const));

/** A file of words, as bytes; null where the encoding does not have all their characters. */
function fileOf(words: readonly string[], encoding: string): { bytes: Buffer; text: string } | null {
  const text = `id;${words.map((word, index) => `${word}${index % 4 === 3 ? `;1 234,5${index % 10}\n` : ' '}`).join('')}\n`;
  const bytes = iconv.encode(text, encoding);
  return iconv.decode(bytes, encoding) === text ? { bytes, text } : null;
}

/** What is found, and the text that it makes; or the question that is asked. */
async function found(bytes: Buffer, settings: Parameters<typeof inputFile>[1] = {}): Promise<{ encoding: string; text: string } | Problem> {
  return withFolder({}, async (folder) => {
    const location = join(folder, 'export');
    writeFileSync(location, bytes);
    try {
      const { encoding } = await detectEncoding(inputFile(location, settings), location);
      const decoder = strictDecoder(encoding);
      return { encoding, text: decoder.decode(bytes) + decoder.decode() };
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  });
}

describe('a file of many words is read without a word of configuration', () => {
  test.for(combinations)('%s in %s', async ([language, encoding]) => {
    // What the encoding lacks is left out, as a program that writes it would have to.
    const words = (WORDS[language] ?? '').split(' ').filter((word) => fileOf([word], encoding) !== null);
    expect(words.length).toBeGreaterThan(7);
    const file = fileOf(words, encoding);
    expect(await found(file?.bytes ?? Buffer.alloc(0))).toMatchObject({ text: file?.text });
  });
});

test('of a few words the right text is found, or the question is asked: never another text', { timeout: 120_000 }, async () => {
  const outcomes = { found: 0, asked: 0 };
  const choice = fc
    .constantFrom(...combinations)
    .chain(([language, encoding]) =>
      fc.tuple(fc.constant(encoding), fc.subarray((WORDS[language] ?? '').split(' '), { minLength: 1, maxLength: 6 })),
    );
  await fc.assert(
    fc.asyncProperty(choice, async ([encoding, words]) => {
      const file = fileOf(words, encoding);
      fc.pre(file !== null);
      const result = await found(file.bytes);
      outcomes[result instanceof Problem ? 'asked' : 'found'] += 1;
      if (result instanceof Problem) expect(result.status === 2 || result.status === 3).toBe(true);
      else expect(result.text).toBe(file.text);
    }),
    { numRuns: 600 },
  );
  expect(outcomes.found).toBeGreaterThan(outcomes.asked);
});

test.for([
  ['windows-1251', 'клиент'],
  ['cp866', 'клиент'],
  ['iso-8859-5', 'клиент'],
  ['windows-1251', 'КЛИЕНТ'],
  ['windows-1251', 'Альфа'],
  ['cp866', 'Альфа'],
  ['iso-8859-5', 'Альфа'],
  ['windows-1257', 'Kalniņš'],
  ['iso-8859-13', 'Bērziņš'],
  ['windows-1252', 'Müller'],
] as const)('in %s the word %s alone is enough', async ([encoding, word]) => {
  expect(await found(iconv.encode(`id,${word}\n`, encoding))).toMatchObject({ text: `id,${word}\n` });
});

test.for(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s is found with and without a mark', async (encoding) => {
  for (const text of ['id;klients\n1;Jānis Ozoliņš\n2;Ādaži\n', 'Номер;Клиент\n1;Альфа\n', 'id,customer\n1,Alfa\n']) {
    for (const addBOM of [true, false]) expect(await found(iconv.encode(text, encoding, { addBOM }))).toEqual({ encoding, text });
  }
});

test('signs that are no letters tell nothing, but that they can be read', async () => {
  expect(await found(iconv.encode('id,amount\n1,"€12.00"\n2,12.50 €\n', 'windows-1252'))).toMatchObject({
    text: 'id,amount\n1,"€12.00"\n2,12.50 €\n',
  });
  expect(await found(iconv.encode('id;amount\n1;1\u00a0234,50\n', 'windows-1251'))).toMatchObject({ text: 'id;amount\n1;1\u00a0234,50\n' });
  expect(await found(iconv.encode('Клиент;1\u00a0234,50\nАльфа;2\u00a0000,00\n', 'cp866'))).toMatchObject({
    text: 'Клиент;1\u00a0234,50\nАльфа;2\u00a0000,00\n',
  });
});

test('two readings that differ are told with a word in each, and the line to write', async () => {
  expect(String(await found(iconv.encode('id;klients\n1;Rīga\n', 'windows-1257')))).toBe(
    'Problem: export: the file can be read in 2 encodings, which give different texts: "Rîga" as windows-1252, "Rīga" as windows-1257\n' +
      '  Say on its source in report.yaml which it is: format: { encoding: windows-1252 } or format: { encoding: windows-1257 }.',
  );
});

test('bytes that fit into UTF-8 by chance, and make a word in CP866, are asked about', async () => {
  expect(String(await found(iconv.encode('id;сверки \n', 'cp866')))).toBe(
    'Problem: export: the file can be read in 2 encodings, which give different texts: "ᢥન" as utf-8, "сверки" as ibm866\n' +
      '  Say on its source in report.yaml which it is: format: { encoding: utf-8 } or format: { encoding: ibm866 }.',
  );
  expect(await found(iconv.encode('id;сверки \n', 'cp866'), { format: { encoding: 'ibm866' } })).toMatchObject({ text: 'id;сверки \n' });
});

test.for([
  '北京有限公司',
  'שלום',
  'شركة',
  '株式会社アルファ',
  'บริษัท',
  'Ελλάς',
  '€ 12',
  '№ 15',
  'Tø',
  'МеталлInvest',
  '😀',
  '→',
  '\u202eafla',
  'a\u200bb',
  'O’Reilly—Sons',
  'x…y',
  '−EUR 12',
  '−€5',
  '1’234 €−',
])('UTF-8 with %s alone is UTF-8', async (word) => {
  expect(await found(Buffer.from(`id,${word}\n`))).toMatchObject({ encoding: 'utf-8' });
});

test('a word at the far end of a long file decides too', async () => {
  const rows = 'Rīga;1\n'.repeat(400_000);
  const text = `pilsēta;skaits\n${rows}Šķūņi;1\n`;
  expect(await found(iconv.encode(text, 'windows-1257'))).toMatchObject({ encoding: 'windows-1257', text });
});

test('what a source states is not judged, but a mark is more right', async () => {
  const bytes = iconv.encode('id\nRīga\n', 'windows-1257');
  expect(await found(bytes, { format: { encoding: 'windows-1252' } })).toMatchObject({ encoding: 'windows-1252', text: 'id\nRîga\n' });
  expect(await found(Buffer.from('\ufeffRīga'), { format: { encoding: 'windows-1252' } })).toMatchObject({ encoding: 'utf-8' });
});

test('a part of ISO 8859 has no characters from 80 to 9F', () => {
  expect(strictDecoder('iso-8859-1').decode(Buffer.from([0xe9, 0xa0]))).toBe('é\u00a0');
  for (const encoding of ['iso-8859-1', 'ISO-8859-5', 'iso-8859-13', 'latin1'])
    expect(() => strictDecoder(encoding).decode(Buffer.from([0x41, 0x80]))).toThrow(TypeError);
  expect(strictDecoder('windows-1252').decode(Buffer.from([0x80]))).toBe('€');
});
