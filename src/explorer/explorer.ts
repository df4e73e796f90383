import './explorer.css';
import { EXPLORER_TEXTS } from '../text/explorer.ts';
import { formatOf } from '../text/format.ts';
import { pageFacts } from './facts.ts';
import { offerStart } from './start.ts';
import { openWorkbench } from './workbench.ts';

const facts = pageFacts();
const page = { facts, texts: EXPLORER_TEXTS[facts.locale], format: formatOf(facts.locale) };
const place = document.getElementById('explorer')!;

offerStart(place, page, (ledger) => openWorkbench(place, { ...page, ledger }));
