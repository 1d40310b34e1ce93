import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Hub, headSha, type KeptPull } from './hub.ts';
import type { Files } from './store.ts';

/** The files that merging gives; undefined where both sides changed the same lines. */
export function mergedFiles(hub: Hub, pull: KeptPull): Files | undefined {
  const { store } = hub;
  const base = store.branches.get(pull.base) ?? '';
  const head = headSha(hub, pull);
  const files = new Map(store.files(base));
  for (const { path, before, after } of store.differences(store.mergeBase(base, head), head)) {
    const theirs = files.get(path);
    if (theirs === before || theirs === after) {
      if (after) files.set(path, after);
      else files.delete(path);
      continue;
    }
    const sides = [after, before, theirs].map((sha) => sha && store.blobs.get(sha));
    const [ours, common, other] = sides;
    const text = ours && common && other && mergedText(ours, common, other);
    if (!text) return undefined;
    files.set(path, store.addBlob(text));
  }
  return files;
}

/** Joined line by line, as Git does it. */
function mergedText(...sides: Buffer[]): Buffer | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'perron-merge-'));
  try {
    const paths = sides.map((side, index) => {
      const path = join(folder, String(index));
      writeFileSync(path, side);
      return path;
    });
    return execFileSync('git', ['merge-file', '-p', '--quiet', ...paths]);
  } catch {
    // It answers with the number of conflicts.
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
