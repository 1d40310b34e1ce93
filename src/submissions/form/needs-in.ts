import { type NeedCategory, needCategories } from '../../model/need.ts';
import type { Answers } from './answers.ts';
import { countItems } from './edit-list.ts';

/** A need as the form shows it, whole or not. */
export interface NeedTyped {
  index: number;
  /** None while what was sent says none that exists. */
  category: NeedCategory | undefined;
  title: string | undefined;
}

/** The needs that were typed, in their order. */
export function needsIn(answers: Answers): NeedTyped[] {
  return Array.from({ length: countItems(answers, 'needs') }, (_, index) => {
    const sort = answers[`needs[${index}].category`]?.at(-1);
    const category = (Object.keys(needCategories) as NeedCategory[]).find((each) => each === sort);
    return { index, category, title: answers[`needs[${index}].title`]?.at(-1) };
  });
}
