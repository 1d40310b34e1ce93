import { join, resolve } from 'node:path';
import { catchUp } from './desk/catch-up.ts';
import { type Clone, openClone, tidy } from './desk/clone.ts';
import { gitMaybe } from './desk/git.ts';
import { deskHandler } from './desk/handler.ts';
import { onNode } from './desk/on-node.ts';
import { startDecapServer } from './desk/server.ts';
import { fetchUpstream, sourceOf } from './desk/upstream.ts';
import type { LocalHandler } from './local-handler.ts';

/** What a local desk is started with. */
export interface DeskOptions {
  /** Where local state lives: the clone is its `desk` folder. */
  state: string;
  /** The developer's content folder. It is read, never written. */
  contentFolder: string;
  /** The port of Decap's server; a free one by default. */
  port?: number;
}

/** The desk on this computer. */
export interface Desk {
  clone: Clone;
  /** Answers what the desk's page asks, under `/admin/api/`. */
  handler: LocalHandler;
  /** What happened to the clone, in French, one sentence each; empty when nothing did. */
  news: string[];
  stop(): Promise<void>;
}

/** A desk, or why there is none, in French. */
export type StartedDesk = { ok: true; desk: Desk } | { ok: false; reason: string };

/** Starts the desk on a clone of its own, made the first time and brought up to date at later ones. */
export async function startDesk({ state, contentFolder, port }: DeskOptions): Promise<StartedDesk> {
  const root = resolve(state, 'desk');
  if ((await gitMaybe(['--version'], { in: resolve(contentFolder) })) === undefined) {
    return { ok: false, reason: 'Git n’est pas installé : le bureau en a besoin.' };
  }
  const source = await sourceOf(resolve(contentFolder));
  const clone = await openClone(root, source.folder);
  const { moved, kept } = await catchUp(clone, await fetchUpstream(clone, source));
  await tidy(clone);
  const server = await startDecapServer(root, join(resolve(state), 'desk.log'), port);
  const handler = onNode(deskHandler(clone, server.url));
  return {
    ok: true,
    desk: { clone, handler, news: newsOf(moved, kept), stop: server.stop },
  };
}

function newsOf(moved: boolean, kept: readonly string[]): string[] {
  return [
    ...(moved ? ['Le bureau a repris les nouveautés du dépôt.'] : []),
    ...kept.map(
      (path) => `Le bureau garde sa version publiée de ${path}, modifié aussi dans le dépôt.`,
    ),
  ];
}
