import { mediaAddress } from './media-file.ts';
import type { MarkdownPlugin } from './plugin.ts';

/** Keeps the pictures of the media folder; any other becomes the text that describes it. */
export const mediaImagesOnly: MarkdownPlugin = {
  name: 'perron-media-images',
  image(node, context) {
    const address = mediaAddress(node.url);
    if (address) context.setProperty(node, 'url', address);
    else context.replaceNode(node, { type: 'text', value: node.alt ?? '' });
  },
  imageReference(node, context) {
    context.replaceNode(node, { type: 'text', value: node.alt ?? '' });
  },
};
