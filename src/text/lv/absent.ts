/** Why a panel of the report is left out in Latvian; by the panel, or by the panel and what it needs. */
export const absentLv: Record<string, string> = {
  'as-of-any-day': 'Atvērto dokumentu saraksti rāda, kas bija atvērts to dienās; citām dienām atbildes nav.',
  stages: 'Nav doti ne rēķini, ne klientu konti, ne atvērto dokumentu saraksti: par parādiem nekas nav zināms.',
  payments:
    'Maksājumi nav doti: izrakstītais skaitās atvērts, atņemot vien kredītrēķinus, un par to, kā klienti maksā, neko nevar pateikt.',
  speed: 'Cik ātri ienāk nauda, rēķina no izrakstītā un samaksātā; atvērto dokumentu saraksti nerāda ne vienu, ne otru.',
  forecast: 'Kas gaidāms, secina no tā, kā nauda kustējās līdz šim; atvērto dokumentu saraksti to nerāda.',
  'payments:invoices': 'Atvērto dokumentu saraksti rāda, kas vēl ir atvērts, nevis to, kas samaksāts, ieskaitīts vai norakstīts.',
  'active-base': 'Klientu saraksts nav dots: par aktīviem uzskatīti visi, kam līdz pārskata datumam bijis dokuments vai maksājums.',
  'control-account': 'Kontroles atlikumi nav doti: neto parādu nav ar ko salīdzināt virsgrāmatā.',
  since: 'Kopš kuras dienas vērtējums ir spēkā, meklē pa dienām; atvērto dokumentu saraksti stāsta tikai par savām dienām.',
  'trend-month-ends': 'Gaita rādīta sarakstu dienās, nevis mēnešu beigās: kas bija atvērts starp diviem sarakstiem, nav zināms.',
  movement: 'Atvērto dokumentu saraksti nestāsta, kas starp tiem izrakstīts, samaksāts, ieskaitīts vai norakstīts.',
  transitions:
    'Saraksti pa kavējuma dienu posmiem nesaka, kura viena saraksta nauda ir tā pati, kas citā: kas starp tiem pasliktinājies, nav zināms.',
};

/** What the panels are called. */
export const panelsLv: Record<string, string> = {
  stages: 'stadijas un kopsummas',
  'as-of-any-day': 'rādītāji jebkurā dienā',
  since: 'diena, kopš kuras secinājums ir spēkā',
  'trend-month-ends': 'mēneša beigu dinamika',
  movement: 'kas mainījies',
  transitions: 'kas starp sarakstiem pasliktinājies',
  speed: 'cik ātri ienāk nauda',
  forecast: 'gaidāmā nauda un turpmākās stadijas',
  payments: 'maksājumi',
  'active-base': 'aktīvo klientu daļa pēc klientu saraksta',
  'control-account': 'salīdzinājums ar kontroles kontu',
};
