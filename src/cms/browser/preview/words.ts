import { createElement as h, type ReactNode } from 'react';
import { typography } from '../../../model/typography.ts';
import type { Look } from './styles.ts';

/** A text set as the site sets it; nothing for a text that is not there yet. */
export function set(text: string | undefined): string {
  return typography(text ?? '');
}

/** Something with the look of a component of the site: the component's styles reach what is within. */
export function looking(look: Look, ...within: ReactNode[]) {
  return h('div', { 'data-look': look }, ...within);
}
