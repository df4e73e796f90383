import { addressIn } from './addresses.ts';
import { type Site, companyOf } from './site.ts';

/** The picture's size, as public/card.png has it. */
const CARD = { width: 1200, height: 630 };

/**
 * What a message shows of a link to a page (Open Graph): whose report it is and of which day. No figure is told: previews are fetched and
 * kept by whoever carries the message. Previews ask for whole addresses, so that without `identity.url` there is no picture.
 */
export function linkPreview(site: Site, title: string): Record<string, string> {
  const { data, reader } = site;
  const { url } = data.config.identity;
  return {
    'og:type': 'website',
    'og:site_name': companyOf(data, reader),
    'og:title': title,
    'og:locale': reader.locale,
    ...(url === null
      ? {}
      : {
          'og:url': new URL(`.${addressIn(reader.locale, site.locales, site.address)}`, url).href,
          'og:image': new URL('card.png', url).href,
          'og:image:width': String(CARD.width),
          'og:image:height': String(CARD.height),
        }),
  };
}
