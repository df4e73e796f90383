import type { BrowserFiles } from '../report/bundle/bundle-site.ts';
import { handedOver } from '../report/page-data/handed-over.ts';

/** What the browser loads of the program, as the run that builds the site has bundled it. */
export const readBrowserFiles = handedOver<BrowserFiles>('ARREARS_BROWSER_FILES');
