import { LARGEST_PICTURE_BODY } from '../../../src/submissions/picture-limits.ts';
import { boundedBytes } from '../bounded-bytes.ts';
import { mediaType } from '../read-body.ts';

/** A form that brings a photo: the file as it came, and what was typed beside it. */
export interface PictureBody {
  /** Absent where no file was chosen. */
  file?: Uint8Array;
  typed: ReadonlyMap<string, string>;
}

export type PictureBodyReading =
  | { ok: true; body: PictureBody }
  | { ok: false; reason: 'TOO_BIG' | 'UNSUPPORTED_TYPE' | 'UNREADABLE' };

/** The field that brings the photo. */
export const PICTURE_FIELD = 'picture';

/** What stands where bytes were no UTF-8. */
const LOST = '\uFFFD';

/**
 * Reads a form that brings one photo, and never more of it than it may hold. The names and types that
 * the sender gives to files are not looked at.
 */
export async function readPictureBody(request: Request): Promise<PictureBodyReading> {
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (mediaType(request) !== 'multipart/form-data' || encoding !== 'identity') {
    return { ok: false, reason: 'UNSUPPORTED_TYPE' };
  }
  const bytes = await boundedBytes(request, LARGEST_PICTURE_BODY);
  if (!bytes) return { ok: false, reason: 'TOO_BIG' };
  const form = await parsed(bytes, request.headers.get('content-type') ?? '');
  if (!form) return { ok: false, reason: 'UNREADABLE' };
  const typed = new Map<string, string>();
  let file: Uint8Array | undefined;
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (value.includes(LOST) || typed.has(name)) return { ok: false, reason: 'UNREADABLE' };
      typed.set(name, value);
    } else if (value.size > 0) {
      // One photo, in its own field: a second one would be lost without a word.
      if (file || name !== PICTURE_FIELD) return { ok: false, reason: 'UNREADABLE' };
      file = await value.bytes();
    }
  }
  return { ok: true, body: { file, typed } };
}

async function parsed(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | undefined> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch (error) {
    // What is no form says so by this error, whose text changes from one version to the next.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
