import {
  type FormPage,
  openFormPage,
  type Shown,
} from '../../netlify/http/spaces/open-form-page.ts';
import type { Posted } from '../../src/offers/space/form-error.ts';
import { fromOurForm } from './sign-in.ts';
import type { TestWorld } from './test-world.ts';

const SITE = 'https://perron.example';

/** What a private page answers: where it leads, or what it shows. */
export type Answered<T> = { status: number; location?: string } & Partial<Omit<Shown<T>, 'status'>>;

/** Asks for a private page, or posts one of its forms, as a browser that is signed in does. */
export async function visit<T>(
  world: TestWorld,
  cookie: string,
  room: FormPage<T>,
  posted?: Posted,
  headers: Record<string, string> = {},
): Promise<Answered<T>> {
  const request = new Request(`${SITE}/espace/ici/`, {
    method: posted ? 'POST' : 'GET',
    headers: { ...fromOurForm, ...(cookie && { cookie }), ...headers },
    ...(posted && { body: new URLSearchParams(posted) }),
  });
  const opened = await openFormPage(() => world, request, {}, room);
  if (!(opened instanceof Response)) {
    if (opened.headers.get('cache-control') !== 'no-store') throw new Error('it would be kept');
    return opened.seen;
  }
  if (opened.headers.get('cache-control') !== 'no-store') throw new Error('it would be kept');
  return { status: opened.status, location: opened.headers.get('location') ?? undefined };
}
