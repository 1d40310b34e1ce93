import { join, resolve } from 'node:path';
import { gitMaybe } from '../adapters/git/git.ts';
import type { Clone } from './desk/clone.ts';
import { type DeskHandler, deskHandler } from './desk/handler.ts';
import { onNode } from './desk/on-node.ts';
import { prepareClone } from './desk/prepare-clone.ts';
import { startDecapServer } from './desk/server.ts';
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
  handle: DeskHandler;
  /** The same for the local Node servers. */
  handler: LocalHandler;
  /** What happened to the clone, in French, one sentence each; empty when nothing did. */
  news: string[];
  stop(): Promise<void>;
}

/** A desk, or why there is none, in French. */
export type StartedDesk = { ok: true; desk: Desk } | { ok: false; reason: string };

/** Starts the desk on a clone of its own, made the first time and brought up to date at later ones. */
export async function startDesk({ state, contentFolder, port }: DeskOptions): Promise<StartedDesk> {
  if ((await gitMaybe(['--version'], { in: resolve(contentFolder) })) === undefined) {
    return { ok: false, reason: 'Git n’est pas installé : le bureau en a besoin.' };
  }
  const { clone, news } = await prepareClone(state, contentFolder);
  const server = await startDecapServer(clone.root, join(resolve(state), 'desk.log'), port);
  const handle = deskHandler(clone, server.url);
  return {
    ok: true,
    desk: { clone, handle, handler: onNode(handle), news, stop: server.stop },
  };
}
