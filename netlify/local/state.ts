import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where everything local lies: one folder per running copy of the product. */
export interface State {
  folder: string;
  postgres: string;
  mail: string;
  desk: string;
  /** The content that the local site shows: the developer's, and over it what the desk published. */
  content: string;
  catalogue: string;
  /** Astro's root and Vite's cache, so that two copies never share a data store. */
  astro: string;
  vite: string;
}

/** The state folder of this copy: `PERRON_STATE`, or `.local`. It is made when it does not exist. */
export function localState(environment: NodeJS.ProcessEnv = process.env): State {
  const folder = resolve(environment.PERRON_STATE || '.local');
  const at = (name: string) => join(folder, name);
  const state = {
    folder,
    postgres: at('postgres'),
    mail: at('mail'),
    desk: at('desk'),
    content: at('content'),
    catalogue: at('catalogue.json'),
    astro: at('astro'),
    vite: at('vite'),
  };
  for (const path of [state.mail, state.astro]) mkdirSync(path, { recursive: true });
  return state;
}
