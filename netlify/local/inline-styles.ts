/**
 * A function's page as development shows it. Astro writes a page's styles into the page while one
 * develops, and the policy that functions give would leave it bare; a build puts them in files.
 */
export function letInlineStyles(answer: Response): Response {
  const policy = answer.headers.get('content-security-policy');
  if (!policy) return answer;
  const headers = new Headers(answer.headers);
  headers.set(
    'content-security-policy',
    policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  );
  const { status, statusText, body } = answer;
  return new Response(body, { status, statusText, headers });
}
