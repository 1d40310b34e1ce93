import { parseHTML } from 'linkedom';

const RUNS = new Set(
  'SCRIPT STYLE IFRAME FRAME OBJECT EMBED FORM INPUT BUTTON LINK META BASE TEMPLATE SVG MATH VIDEO AUDIO'.split(
    ' ',
  ),
);

/**
 * What in some HTML could run, come from elsewhere or lead where it does not say; nothing where all is inert.
 *
 * @param media the addresses of the pictures that may be shown
 */
export function liveMarkup(html: string, media: readonly string[] = []): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    const name = element.tagName.toUpperCase();
    const found = [...element.attributes].filter((attribute) => isLive(attribute, media));
    return [
      ...(RUNS.has(name) ? [name] : []),
      ...found.map((attribute) => `${name} ${attribute.name}=${attribute.value.slice(0, 80)}`),
    ];
  });
}

/**
 * Whether an attribute runs something, shows what comes from elsewhere or leads where it does not say.
 *
 * @param media the addresses of the pictures that may be shown
 */
export function isLive(
  { name, value }: { name: string; value: string },
  media: readonly string[],
): boolean {
  if (/^on|^style$|^srcdoc$|^formaction$|^ping$/i.test(name)) return true;
  if (/^(?:src|srcset|poster|background|data)$/i.test(name)) return !media.includes(value);
  return /^(?:href|xlink:href|action|cite)$/i.test(name) && !isWeb(value);
}

/** As a browser reads an address: without what it drops. */
function isWeb(address: string): boolean {
  const read = Array.from(address)
    .filter((letter) => letter > ' ')
    .join('');
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(read) ?? [];
  if (scheme === undefined && !/^[\\/]{2}/.test(read)) return true;
  const url = new URL(read, 'https://perron.example');
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}
