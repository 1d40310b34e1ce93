import { randomBytes } from 'node:crypto';
import { escapeHtml } from '../../src/letters/escape-html.ts';

/** Why nobody was signed in. */
export type SignInFailure =
  | 'NOT_SET_UP'
  | 'NOT_THIS_BROWSER'
  | 'DENIED'
  | 'REFUSED'
  | 'UNREACHABLE'
  | 'UNREADABLE';

const again = 'Fermez cette fenêtre et recommencez depuis le bureau.';

const failures: Record<SignInFailure, { title: string; text: string }> = {
  NOT_SET_UP: {
    title: 'Le bureau n’est pas encore relié à GitHub',
    text: 'La personne qui tient ce site doit y indiquer une application GitHub : GITHUB_CLIENT_ID et GITHUB_CLIENT_SECRET. Le README dit comment, pas à pas.',
  },
  NOT_THIS_BROWSER: {
    title: 'Cette connexion a expiré',
    text: `Elle a été commencée il y a plus de dix minutes, ou dans un autre navigateur. ${again}`,
  },
  DENIED: { title: 'GitHub n’a pas donné l’accès', text: `Vous avez peut-être annulé. ${again}` },
  REFUSED: {
    title: 'GitHub a refusé la connexion',
    text: `${again} Si cela continue, la clé de l’application GitHub est à vérifier.`,
  },
  UNREACHABLE: { title: 'GitHub ne répond pas', text: `Attendez quelques minutes. ${again}` },
  UNREADABLE: { title: 'GitHub a mal répondu', text: `Attendez quelques minutes. ${again}` },
};

/** The window of a sign-in that failed. */
export function signInFailed(status: number, code: SignInFailure): Response {
  const { title, text } = failures[code];
  return page(status, title, `<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(text)}</p>`);
}

/** The window of a sign-in that succeeded: it tells its opener, if that is a page of ours, and nobody else. */
export function handOver(token: string, origin: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const said = { token, provider: 'github' };
  // What Decap CMS waits for: a greeting, which it returns, then the token.
  const script = `
const origin = ${inScript(origin)};
const { opener } = window;
if (opener) {
  addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== opener || event.data !== 'authorizing:github') return;
    opener.postMessage('authorization:github:success:' + JSON.stringify(${inScript(said)}), origin);
  });
  opener.postMessage('authorizing:github', origin);
}`;
  const body = `<h1>Vous êtes connecté</h1>
<p>Cette fenêtre se ferme d’elle-même. Sinon, fermez-la et retournez au bureau.</p>
<script nonce="${nonce}">${script}</script>`;
  return page(200, 'Vous êtes connecté', body, `script-src 'nonce-${nonce}'; `);
}

/** Data in a script: nothing in it can end the script. */
function inScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function page(status: number, title: string, body: string, scripts = ''): Response {
  const html = `<!doctype html>
<html lang="fr-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
</head>
<body>
${body}
</body>
</html>
`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; ${scripts}base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      // The window that opened this one must still be reached from it.
      'cross-origin-opener-policy': 'unsafe-none',
    },
  });
}
