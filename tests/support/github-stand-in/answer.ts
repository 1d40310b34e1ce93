/** What a request is answered with, in GitHub's own shapes. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

const DOCUMENTATION = 'https://docs.github.com/rest';

/** A refusal as GitHub words it. */
export function refused(status: number, message: string, errors?: unknown[]): Answer {
  return {
    status,
    body: {
      message,
      ...(errors && { errors }),
      documentation_url: DOCUMENTATION,
      status: String(status),
    },
  };
}

export const notFound = () => refused(404, 'Not Found');

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
