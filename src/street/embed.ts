import { escapeHtml } from '../letters/escape-html.ts';
import { pathOf, type Shown } from './shown.ts';

/** Size of a card in another page, in pixels. It is legible from 240 wide; what does not fit scrolls. */
export const CARD = { width: 360, height: 520 };

/** What is pasted into another page to show a card there. No script is in it. */
export function embedCode(shown: Shown, site: URL, name: string): string {
  const address = new URL(`/cartes/${pathOf(shown)}/`, site);
  const title = escapeHtml(`${shown.sign.title}, sur ${name}`);
  return `<iframe src="${address.href}" title="${title}" width="${CARD.width}" height="${CARD.height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/** How long a reader may keep what describes a card, in seconds. */
const CACHE_AGE = 86_400;

/** What describes a card to the tools of other sites (oEmbed 1.0, section 2.3.4: rich). */
export function oEmbed(shown: Shown, site: URL, name: string) {
  return {
    version: '1.0',
    type: 'rich',
    title: shown.sign.title,
    provider_name: name,
    provider_url: site.href,
    cache_age: CACHE_AGE,
    html: embedCode(shown, site, name),
    ...CARD,
    thumbnail_url: new URL(`/partage/${pathOf(shown)}.png`, site).href,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}
