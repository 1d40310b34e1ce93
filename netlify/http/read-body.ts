import { isUtf8 } from 'node:buffer';
import { boundedBytes } from './bounded-bytes.ts';

/** The largest body that is read, in bytes. */
export const LARGEST_BODY = 64 * 1024;

export type BodyReading =
  | { ok: true; fields: unknown; json: boolean }
  | { ok: false; reason: 'TOO_BIG' | 'UNSUPPORTED_TYPE' | 'UNREADABLE' };

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Whether a request says that it carries JSON. */
export function carriesJson(request: Request): boolean {
  return mediaType(request) === 'application/json';
}

/** Reads a form or a JSON body, and never more of it than it may hold, whatever it says of its length. */
export async function readBody(request: Request): Promise<BodyReading> {
  const json = carriesJson(request);
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if ((!json && !FORM_TYPES.includes(mediaType(request))) || encoding !== 'identity') {
    return { ok: false, reason: 'UNSUPPORTED_TYPE' };
  }
  const bytes = await boundedBytes(request, LARGEST_BODY);
  if (!bytes) return { ok: false, reason: 'TOO_BIG' };
  // Read as it is, another encoding would leave holes where the accents were.
  if (!isUtf8(plainBytes(request, bytes))) return { ok: false, reason: 'UNREADABLE' };
  try {
    const fields: unknown = json
      ? JSON.parse(new TextDecoder().decode(bytes))
      : await form(request, bytes);
    return { ok: true, fields, json };
  } catch {
    // What is neither JSON nor a form says so by its code; nothing more can be said of it.
    return { ok: false, reason: 'UNREADABLE' };
  }
}

export type FormReading = { ok: true; form: FormData } | Extract<BodyReading, { ok: false }>;

/**
 * Reads a form with all the values of each field, and its files.
 *
 * @param most how many bytes it may hold
 */
export async function readForm(request: Request, most: number): Promise<FormReading> {
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  const type = mediaType(request);
  if (!FORM_TYPES.includes(type) || encoding !== 'identity') {
    return { ok: false, reason: 'UNSUPPORTED_TYPE' };
  }
  const bytes = await boundedBytes(request, most);
  if (!bytes) return { ok: false, reason: 'TOO_BIG' };
  // The bytes of files are no text; what is written between them is read as UTF-8.
  if (type !== 'multipart/form-data' && !isUtf8(plainBytes(request, bytes))) {
    return { ok: false, reason: 'UNREADABLE' };
  }
  try {
    return { ok: true, form: await formData(request, bytes) };
  } catch {
    // What is no form says so by its code; nothing more can be said of it.
    return { ok: false, reason: 'UNREADABLE' };
  }
}

/** What a request says that its body is. */
export function mediaType(request: Request): string {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  return type.trim().toLowerCase();
}

/** The body as a text, exactly as it came; nothing where it is too big. */
export async function boundedText(
  request: Request,
  most = LARGEST_BODY,
): Promise<string | undefined> {
  const bytes = await boundedBytes(request, most);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

async function form(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Record<string, unknown>> {
  const fields = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of await formData(request, bytes)) {
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  return Object.fromEntries(Array.from(fields, ([name, values]) => [name, only(values)]));
}

function formData(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  return new Response(bytes, { headers: { 'content-type': type } }).formData();
}

/** A field's value; all of them, which no field takes, where it was sent with several. */
function only(values: FormDataEntryValue[]): unknown {
  const [first] = values;
  return values.every((value) => value === first) ? first : values;
}

/** The bytes of a body, those that a form writes with `%` among them. */
function plainBytes(request: Request, bytes: Uint8Array): Uint8Array {
  if (mediaType(request) !== 'application/x-www-form-urlencoded') return bytes;
  const text = Buffer.from(bytes).toString('latin1');
  const plain = text.replace(/%([\da-f]{2})/gi, (_escape, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, 'latin1');
}
