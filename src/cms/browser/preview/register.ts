import CMS from 'decap-cms-app';
import { collectionNames, nouns } from '../../../model/nouns.ts';
import type { DeskContext } from '../../context.ts';
import { entryPreview } from './entry-preview.ts';
import { projectPreview } from './project-preview.ts';
import { previewCss } from './styles.ts';

/** Has the preview pane show what the site will. */
export function previewWith(context: DeskContext) {
  CMS.registerPreviewStyle(previewCss(), { raw: true });
  for (const name of collectionNames) {
    const preview =
      name === 'projects'
        ? projectPreview(context)
        : entryPreview(name, nouns[name].title, context);
    CMS.registerPreviewTemplate(name, preview);
  }
}
