import { type Answer, ok } from './answer.ts';
import type { Asked } from './hub.ts';
import * as objects from './objects.ts';
import * as pulls from './pulls.ts';
import * as refs from './refs.ts';

type Route = [method: string, path: RegExp, answer: (asked: Asked) => Answer];

/** The endpoints that drafts are made with, below `/repos/<owner>/<name>`. */
export const routes: Route[] = [
  ['GET', /^$/, ({ hub }) => ok(about(hub.repo))],
  ['GET', /^\/branches\/(?<branch>.+)$/, refs.getBranch],
  ['GET', /^\/git\/ref\/heads\/(?<branch>.+)$/, refs.getRef],
  ['POST', /^\/git\/refs$/, refs.createRef],
  ['PATCH', /^\/git\/refs\/heads\/(?<branch>.+)$/, refs.updateRef],
  ['DELETE', /^\/git\/refs\/heads\/(?<branch>.+)$/, refs.deleteRef],
  ['GET', /^\/compare\/(?<basehead>.+)$/, refs.compare],
  ['POST', /^\/git\/blobs$/, objects.createBlob],
  ['GET', /^\/git\/blobs\/(?<sha>\w+)$/, objects.getBlob],
  ['POST', /^\/git\/trees$/, objects.createTree],
  ['GET', /^\/git\/trees\/(?<tree>.+)$/, objects.getTree],
  ['POST', /^\/git\/commits$/, objects.createCommit],
  ['GET', /^\/git\/commits\/(?<sha>\w+)$/, objects.getCommit],
  ['GET', /^\/contents\/(?<path>.+)$/, objects.getContent],
  ['GET', /^\/pulls$/, pulls.listPulls],
  ['POST', /^\/pulls$/, pulls.createPull],
  ['GET', /^\/pulls\/(?<number>\d+)$/, pulls.getPull],
  ['PATCH', /^\/pulls\/(?<number>\d+)$/, pulls.updatePull],
  ['PUT', /^\/pulls\/(?<number>\d+)\/merge$/, pulls.mergePull],
  ['PUT', /^\/issues\/(?<number>\d+)\/labels$/, pulls.setLabels],
];

function about(repo: string) {
  const [login, name] = repo.split('/');
  return { name, full_name: repo, owner: { login }, permissions: { push: true } };
}
