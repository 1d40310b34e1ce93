const NAME = '__Host-perron-espace';

const attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** The cookie that a session is kept in, for so many seconds. Only this very host is ever told it. */
export function sessionCookie(token: string, seconds: number): string {
  return `${NAME}=${token}; Max-Age=${seconds}; ${attributes}`;
}

/** What takes the session's cookie away. */
export const noSessionCookie = sessionCookie('', 0);

/** The token in a request's cookie. */
export function sessionTokenOf(request: Request): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const own = pairs.find((pair) => pair.startsWith(`${NAME}=`));
  return own?.slice(NAME.length + 1) || undefined;
}
