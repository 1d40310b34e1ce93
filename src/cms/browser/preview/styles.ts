import facts from '../../../components/Facts.astro?raw';
import funding from '../../../components/Funding.astro?raw';
import needItem from '../../../components/NeedItem.astro?raw';
import needs from '../../../components/Needs.astro?raw';
import notice from '../../../components/Notice.astro?raw';
import projectState from '../../../components/ProjectState.astro?raw';
import prose from '../../../components/Prose.astro?raw';
import steps from '../../../components/Steps.astro?raw';
import projectPage from '../../../pages/projets/[slug]/index.astro?raw';
import site from '../../../styles/site.css?inline';
import { styleOf } from '../../component-style.ts';
import own from './preview.css?inline';

/** The components whose look the preview borrows, by the mark that their root carries in it. */
const components = {
  facts,
  funding,
  needItem,
  needs,
  notice,
  projectState,
  prose,
  steps,
  projectPage,
};

/** The mark of a component's root, for its styles to reach it. */
export type Look = keyof typeof components;

/** The site's own style sheets and those of its components: the preview has no look of its own. */
export function previewCss(): string {
  const borrowed = Object.entries(components).map(
    ([look, source]) => `@scope ([data-look~="${look}"]) {\n${styleOf(source)}\n}`,
  );
  return [site, ...borrowed, own].join('\n');
}
