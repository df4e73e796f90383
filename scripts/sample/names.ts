import type { Country, Sector } from './documents.ts';
import type { Random } from './random.ts';

const PLACES: Record<Country, readonly string[]> = {
  LV: [
    'Ziemeļu',
    'Dienvidu',
    'Kurzemes',
    'Vidzemes',
    'Latgales',
    'Zemgales',
    'Rīgas',
    'Daugavas',
    'Gaujas',
    'Ventas',
    'Lielupes',
    'Jūrmalas',
    'Liepājas',
    'Cēsu',
    'Siguldas',
    'Tukuma',
    'Dobeles',
    'Bauskas',
    'Ogres',
    'Saldus',
    'Zelta',
    'Sudraba',
    'Mežaparka',
    'Āgenskalna',
    'Ķekavas',
    'Ērgļu',
    'Jēkaba',
    'Salacas',
    'Ābeļu',
    'Ozolu',
  ],
  LT: [
    'Vilniaus',
    'Kauno',
    'Klaipėdos',
    'Šiaulių',
    'Panevėžio',
    'Alytaus',
    'Nemuno',
    'Neries',
    'Žemaitijos',
    'Aukštaitijos',
    'Dzūkijos',
    'Žalgirio',
    'Gintaro',
    'Ąžuolo',
    'Beržų',
    'Šviesos',
    'Saulės',
    'Žvaigždžių',
    'Rytų',
    'Vakarų',
    'Pajūrio',
    'Trakų',
    'Utenos',
    'Ežerų',
    'Jūros',
    'Pilies',
  ],
  EE: [
    'Tallinna',
    'Tartu',
    'Pärnu',
    'Narva',
    'Viljandi',
    'Võru',
    'Saaremaa',
    'Hiiumaa',
    'Põhja',
    'Lõuna',
    'Lääne',
    'Kõrgemäe',
    'Põltsamaa',
    'Õismäe',
    'Järve',
    'Sõpruse',
    'Päikese',
    'Kuldne',
  ],
};

const TRADES: Record<Country, Record<Sector, readonly string[]>> = {
  LV: {
    construction: ['Būve', 'Būvserviss', 'Betons', 'Jumti', 'Fasādes', 'Ceļi'],
    retail: ['Veikali', 'Tirgus', 'Preces', 'Aptieka'],
    hospitality: ['Viesnīca', 'Kafejnīca', 'Maiznīca', 'Virtuve'],
    industry: ['Kokapstrāde', 'Metāls', 'Galdniecība', 'Mēbeles'],
    farming: ['Lauki', 'Dārzi', 'Piens', 'Sēklas'],
  },
  LT: {
    construction: ['statyba', 'stogai', 'betonas', 'keliai', 'fasadai'],
    retail: ['prekyba', 'parduotuvės', 'vaistinė', 'turgus'],
    hospitality: ['viešbutis', 'kavinė', 'kepykla', 'virtuvė'],
    industry: ['baldai', 'metalas', 'mediena', 'staklės'],
    farming: ['ūkis', 'sodai', 'pienas', 'grūdai'],
  },
  EE: {
    construction: ['Ehitus', 'Betoon', 'Katused', 'Teed'],
    retail: ['Kaubad', 'Pood', 'Apteek', 'Turg'],
    hospitality: ['Hotell', 'Kohvik', 'Pagar', 'Köök'],
    industry: ['Mööbel', 'Puit', 'Metall', 'Tööriist'],
    farming: ['Talu', 'Aiad', 'Piim', 'Seemned'],
  },
};

const CYRILLIC = [
  'ООО Балтийский мост',
  'ООО Северный склад',
  'ООО Янтарная лавка',
  'ООО Рижский хлеб',
  'ООО Добрая аптека',
  'ООО Мебель и свет',
  'ООО Заря-Агро',
  'ООО Даугавский рынок',
  'ООО Столяр',
  'ООО Тёплый дом',
];

/** Real exports hold such names; the report must print them as text and nothing else. */
export const HOSTILE_NAMES: Record<Country, readonly string[]> = {
  LV: [
    'SIA "Zelta Rudens"',
    'Bērziņš & Dēli SIA',
    '=Plus SIA',
    '+Serviss SIA',
    `Starptautiskā mežizstrādes, kokapstrādes, būvniecības materiālu un lauksaimniecības tehnikas tirdzniecības, nomas un apkopes kooperatīvā sabiedrība "Ziemeļvidzemes Nākotne" AS`,
    "O'Nīla krogs SIA",
  ],
  LT: ['<b>Stiprus</b> namai UAB', '@Namas UAB', '<script>alert(1)</script> UAB'],
  EE: ['Orient\u200F Kaubandus OÜ', "Tabel'); DROP TABLE item;-- OÜ"],
};

/** Gives each customer a name of its own. */
export class Names {
  readonly #taken = new Set<string>();
  readonly #hostile = { LV: [...HOSTILE_NAMES.LV], LT: [...HOSTILE_NAMES.LT], EE: [...HOSTILE_NAMES.EE] };
  readonly #cyrillic = [...CYRILLIC];

  /** The next hostile name of a country, null when all are given. */
  hostile(country: Country): string | null {
    return this.#hostile[country].shift() ?? null;
  }

  cyrillic(): string | null {
    return this.#cyrillic.shift() ?? null;
  }

  plain(country: Country, sector: Sector, random: Random): string {
    for (;;) {
      const words = `${random.pick(PLACES[country])} ${random.pick(TRADES[country][sector])}`;
      if (this.#taken.has(words)) continue;
      this.#taken.add(words);
      if (country === 'LT') return `UAB ${words}`;
      if (country === 'EE') return `${words} ${random.chance(0.9) ? 'OÜ' : 'AS'}`;
      return `${words} ${random.chance(0.88) ? 'SIA' : 'AS'}`;
    }
  }
}
