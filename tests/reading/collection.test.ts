import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nouns } from '../../src/model/nouns.ts';
import { change, contentWith } from '../support/content-folder.ts';

const names = [...Object.keys(nouns), 'settings'] as (keyof typeof nouns | 'settings')[];

/** Astro as the loaders see it: one store for each collection, one watcher, one logger. */
class FakeAstro {
  stores = new Map<
    string,
    Map<string, { data: object; body?: string; rendered?: { html: string } }>
  >();
  rendered: string[] = [];
  errors: string[] = [];
  infos: string[] = [];
  watched: string[] = [];
  emitter = new EventEmitter();
  loaders = new Map<string, Loader>();

  async start(): Promise<void> {
    vi.resetModules();
    const { collection } = await import('../../src/reading/collection.ts');
    for (const name of names) this.loaders.set(name, collection(name));
  }

  /** What Astro does at start, and again whenever its configuration changes. */
  async sync(): Promise<void> {
    this.emitter.removeAllListeners();
    await Promise.all(
      [...this.loaders].map(([name, loader]) => loader.load(this.contextFor(name))),
    );
  }

  changed(path: string): void {
    this.emitter.emit('all', 'change', path);
  }

  idsOf = (name: string) => [...(this.stores.get(name)?.keys() ?? [])];
  titleOf = (slug: string) =>
    Reflect.get(this.stores.get('projects')?.get(slug)?.data ?? {}, 'title');

  private contextFor(name: string): LoaderContext {
    const store = this.stores.get(name) ?? new Map();
    this.stores.set(name, store);
    const context = {
      store: {
        keys: () => [...store.keys()],
        get: (id: string) => store.get(id),
        delete: (id: string) => store.delete(id),
        set: (entry: { id: string }) => store.set(entry.id, entry),
      },
      generateDigest: (data: unknown) => JSON.stringify(data),
      renderMarkdown: async (text: string) => {
        this.rendered.push(text);
        return { html: text };
      },
      logger: {
        error: (text: string) => this.errors.push(text),
        info: (text: string) => this.infos.push(text),
      },
      watcher: Object.assign(this.emitter, { add: (path: string) => this.watched.push(path) }),
    };
    return context as unknown as LoaderContext;
  }
}

let folder: string;
let astro: FakeAstro;

beforeEach(async () => {
  folder = await contentWith();
  vi.stubEnv('PERRON_CONTENT', folder);
  astro = new FakeAstro();
  await astro.start();
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const PROJECT = 'projects/des-velos.md';
const retitled = (title: string) => (text: string) =>
  text.replace(/title: Des vélos .*/, `title: ${title}`);
const becomes = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

describe('the collections', () => {
  it('hold every entry, with its body rendered', async () => {
    await astro.sync();
    expect(astro.idsOf('projects')).toEqual(['des-velos']);
    expect(astro.idsOf('settings')).toEqual(['settings']);
    expect(astro.stores.get('projects')?.get('des-velos')).toMatchObject({
      body: 'Les vélos dorment dans la cour.',
      rendered: { html: expect.stringContaining('Les vélos dorment') },
    });
  });

  it('load nothing of a folder where something is wrong, and say what', async () => {
    await change(folder, { 'communities/x.md': 'rien', 'regions/y.md': '---\n---\n' });
    await expect(astro.sync()).rejects.toThrow(/regions\/y\.md[\s\S]*communities\/x\.md/);
    expect(names.flatMap(astro.idsOf)).toEqual([]);
  });

  it('give a body that begins with a rule as it is, not as data', async () => {
    await change(folder, {
      [PROJECT]: (text) => text.replace('Les vélos', '---\nstatus: x\n---\nLes vélos'),
    });
    await astro.sync();
    const text = astro.rendered.find((each) => each.includes('status: x'));
    expect(text).toMatch(/^---\n\{\}\n---\n\n---\nstatus: x\n---\n/);
  });

  it('render again only what changed', async () => {
    await astro.sync();
    astro.rendered = [];
    await change(folder, { [PROJECT]: retitled('Un autre titre') });
    await astro.sync();
    expect(astro.rendered).toHaveLength(1);
    expect(astro.titleOf('des-velos')).toBe('Un autre titre');
  });
});

describe('in development', () => {
  it('a changed file is shown, a new one too, and one that went away is not', async () => {
    await astro.sync();
    expect(astro.watched).toEqual([folder]);
    await change(folder, {
      [PROJECT]: retitled('Un autre titre'),
      'communities/b.md': '---\nname: B\nsummary: b\n---\n',
    });
    astro.changed(join(folder, PROJECT));
    await becomes(() => expect(astro.titleOf('des-velos')).toBe('Un autre titre'));
    expect(astro.idsOf('communities')).toEqual(['mobilite-active', 'b']);
    await change(folder, { 'communities/b.md': null });
    astro.changed(join(folder, 'communities/b.md'));
    await becomes(() => expect(astro.idsOf('communities')).toEqual(['mobilite-active']));
    expect(astro.errors).toEqual([]);
  });

  it('what was last sound stays shown while a file is wrong, and the terminal says what is', async () => {
    await astro.sync();
    await change(folder, { [PROJECT]: (text) => text.replace('status: open', 'status: ouvert') });
    astro.changed(join(folder, PROJECT));
    await becomes(() => expect(astro.errors).toHaveLength(1));
    expect(astro.errors[0]).toContain('écrire   status: open');
    expect(astro.titleOf('des-velos')).toContain('Des vélos');
    await change(folder, { [PROJECT]: retitled('Remis') });
    astro.changed(join(folder, PROJECT));
    await becomes(() => expect(astro.titleOf('des-velos')).toBe('Remis'));
    expect(astro.infos).toEqual(['Le contenu est de nouveau en ordre.']);
  });

  it('goes on when Astro loads everything again, even while a file is wrong', async () => {
    await astro.sync();
    await change(folder, { [PROJECT]: 'rien' });
    for (const store of astro.stores.values()) store.clear();
    await astro.sync();
    expect(astro.errors).toHaveLength(1);
    expect(astro.idsOf('settings')).toEqual(['settings']);
    expect(astro.titleOf('des-velos')).toContain('Des vélos');
    await change(folder, { [PROJECT]: retitled('Remis') });
    astro.changed(join(folder, PROJECT));
    await becomes(() => expect(astro.titleOf('des-velos')).toBe('Remis'));
    expect(astro.emitter.listenerCount('all')).toBe(1);
  });

  it('many changes at once are one reading', async () => {
    await astro.sync();
    await change(folder, { [PROJECT]: 'rien' });
    for (let count = 0; count < 50; count += 1) astro.changed(join(folder, PROJECT));
    await becomes(() => expect(astro.errors).toHaveLength(1));
    await new Promise((done) => setTimeout(done, 300));
    expect(astro.errors).toHaveLength(1);
  });

  it('a folder beside the content is none of its business', async () => {
    await astro.sync();
    await change(folder, { [PROJECT]: 'rien' });
    for (const path of [
      `${folder}-old/projects/x.md`,
      `${folder}.md`,
      join(folder, '..', 'x.md'),
      join(folder, '.git/index'),
      join(folder, 'projects/.x.md.swp'),
      folder,
    ]) {
      astro.changed(path);
    }
    await new Promise((done) => setTimeout(done, 500));
    expect(astro.errors).toEqual([]);
  });
});
