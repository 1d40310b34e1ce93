import { parseHTML } from 'linkedom';
import { isLive, liveMarkup } from './live-markup.ts';

/** Elements that no page of the site has. */
const NEVER = new Set(
  'STYLE IFRAME FRAME FRAMESET OBJECT EMBED BASE MATH VIDEO AUDIO FOREIGNOBJECT ANIMATE SET MARQUEE'.split(
    ' ',
  ),
);
/** Attributes by which something of the site itself is fetched or asked. */
const LOADS = ['src', 'srcset', 'action', 'poster'];
/** What the build puts into pages: its scripts, styles, photos, drawings and feeds. */
const OWN =
  /^\/(?:_astro|couvertures|partage)\/[\w./-]+$|^\/[\w-]+\.(?:svg|png)$|^\/(?:[\w-]+\/)*flux\.xml$/;
const DATA = ['application/ld+json', 'application/json'];

/**
 * What in a whole page of the site could run, come from elsewhere or lead where it does not say, besides
 * what its own templates put there.
 *
 * @param site the site's address, without a slash at its end
 */
export function liveOnPage(html: string, site: string): string[] {
  const { document } = parseHTML(html);
  const inPages = [...document.querySelectorAll('*')].flatMap((element) => [
    ...elementOf(element, site),
    ...[...element.attributes]
      .filter((attribute) => isLiveHere(element, attribute, site))
      .map(({ name, value }) => `${element.tagName} ${name}=${value.slice(0, 80)}`),
  ]);
  const inTexts = [...document.querySelectorAll('.prose')].flatMap(({ innerHTML }) =>
    liveMarkup(innerHTML),
  );
  return [...inPages, ...inTexts];
}

function elementOf(element: Element, site: string): string[] {
  const name = element.tagName.toUpperCase();
  const said = (attribute: string) => element.getAttribute(attribute) ?? '';
  const wrong = [`${name} ${element.outerHTML.slice(0, 80)}`];
  if (NEVER.has(name)) return wrong;
  if (name === 'SCRIPT') return isOwnScript(element) ? [] : wrong;
  if (name === 'META') return element.hasAttribute('http-equiv') ? wrong : [];
  if (name === 'LINK') {
    const href = said('href');
    return OWN.test(href) || href.startsWith(`${site}/`) ? [] : wrong;
  }
  return [];
}

/** A file of the build, or data that nothing runs. */
function isOwnScript(script: Element): boolean {
  const src = script.getAttribute('src');
  if (src !== null) return OWN.test(src) && script.textContent === '';
  if (!DATA.includes(script.getAttribute('type') ?? '')) return false;
  JSON.parse(script.textContent ?? '');
  return true;
}

function isLiveHere(element: Element, { name, value }: Attr, site: string): boolean {
  if (name === 'action') return !/^\/(?!\/)/.test(value);
  // What a calendar subscribes to: the site's own, by the name that calendars know.
  const calendars = `${site.replace(/^https?/, 'webcal')}/`;
  if (name === 'href' && value.startsWith(calendars)) return !value.endsWith('/calendrier.ics');
  const isOwn = LOADS.includes(name) && value.split(',').every((each) => isOwnSource(each));
  return (
    isLive({ name, value }, isOwn ? [value] : []) ||
    (element.tagName === 'IMG' && name === 'src' && !isOwn)
  );
}

/** An address of a `src`, or one of a `srcset` with its width. */
function isOwnSource(text: string): boolean {
  const [address = ''] = text.trim().split(' ');
  return OWN.test(address);
}
