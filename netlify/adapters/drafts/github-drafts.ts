import { entryPath, isDraftName, isMediaPath, mayChange } from './draft-name.ts';
import type { DraftName, DraftOutcome, Drafts } from './drafts.ts';
import { entryTitle } from './entry-title.ts';
import { failed } from './failure.ts';
import { type GitHubSettings, githubClient } from './github/client.ts';
import { answered } from './github/github-failure.ts';
import { type Host, hostOf } from './github/host.ts';
import { discardDraft, publishDraft } from './github/publish-draft.ts';
import { draftPull, label, openPulls, summaryOf } from './github/pull-request.ts';
import { changedPaths, readFile } from './github/read-file.ts';
import { saveDraft } from './github/save-draft.ts';
import { notesOf } from './notes.ts';

/** The editorial workflow at GitHub, where a draft is a pull request, as Decap’s own backend has it. */
export function githubDrafts(settings: GitHubSettings, now: () => number = Date.now): Drafts {
  const client = githubClient(settings);
  const asking = <T>(work: (host: Host) => Promise<DraftOutcome<T>>) =>
    answered(async () => work(hostOf(settings, await client(), now)));
  const naming = <T>(name: DraftName, work: (host: Host) => Promise<DraftOutcome<T>>) =>
    isDraftName(name) ? asking(work) : Promise.resolve(failed('BAD_NAME'));
  return {
    list: () =>
      asking(async (host) => ok((await openPulls(host)).flatMap((pull) => summaryOf(pull) ?? []))),

    read: (name) =>
      naming(name, async (host) => {
        const pull = await draftPull(host, name);
        const summary = pull && summaryOf(pull);
        if (!summary) return ok(undefined);
        const [file, files] = await Promise.all([
          readFile(host, entryPath(name), summary.version),
          changedPaths(host, summary.version),
        ]);
        return ok({
          ...summary,
          title: file ? entryTitle(name, file) : summary.title,
          text: file?.toString('utf8') ?? '',
          files,
          notes: notesOf(pull.body),
        });
      }),

    published: (name) =>
      naming(name, async (host) => {
        const file = await readFile(host, entryPath(name), host.base);
        return ok(file?.toString('utf8'));
      }),

    save: (name, save) =>
      naming(name, async (host) =>
        mayChange(name, save.files) ? saveDraft({ host, name }, save) : failed('BAD_NAME'),
      ),

    setStatus: (name, status) =>
      naming(name, async (host) => {
        const pull = await draftPull(host, name);
        if (!pull) return failed('NOT_FOUND');
        await label(host, pull, status);
        return ok(undefined);
      }),

    publish: (name, expected) => naming(name, (host) => publishDraft({ host, name }, expected)),

    discard: (name) => naming(name, (host) => discardDraft({ host, name })),

    media: (path, of) =>
      asking(async (host) => {
        if (!isMediaPath(path) || (of && !isDraftName(of))) return failed('BAD_NAME');
        const pull = of && (await draftPull(host, of));
        const drafted = pull && (await readFile(host, path, pull.head.sha));
        return ok(drafted ?? (await readFile(host, path, host.base)));
      }),
  };
}

function ok<T>(value: T): DraftOutcome<T> {
  return { ok: true, value };
}
