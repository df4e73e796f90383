import type { BrowserFiles } from '../report/bundle-site.ts';
import { handedOver } from '../report/handed-over.ts';

/** What the browser loads of the program, as the run that builds the site has bundled it. */
export const readBrowserFiles = handedOver<BrowserFiles>('ARREARS_BROWSER_FILES');
