import type { CataloguedNeed } from '../model/catalogue.ts';
import { sayProgress } from './need-words.ts';

/** How far a need of the catalogue is, in a few words: `Déjà 26, il en manque 14`. */
export function sayNeedProgress(need: CataloguedNeed): string {
  const { category, asked, covered, unit = { one: '', many: '' } } = need;
  const counting =
    category === 'material'
      ? { category, unit: need.unit ? need.unit.one : 'piece' }
      : { category };
  const missing = Math.max(0, asked - covered);
  return sayProgress(counting, { asked, covered, missing }, () => unit);
}
