import { mergeAttributes, Node } from '@tiptap/core';

export interface PictureAttributes {
  readonly src: string;
  /** What is to be seen, for who does not see it; empty for a decoration. */
  readonly alt: string;
}

/** A picture in the text. One from another site stays where it is; one that is not uploaded yet (`file:`, `blob:`) cannot be shown to others. */
export const Picture = Node.create({
  name: 'picture',
  group: 'inline',
  inline: true,
  draggable: true,

  addAttributes: () => ({
    src: { default: '' },
    // Always written: a picture without it is read out by its address.
    alt: { default: '', renderHTML: ({ alt }) => ({ alt: alt as string }) },
    width: { default: null },
    height: { default: null },
  }),

  parseHTML: () => [{ tag: 'img[src]:not([src^="file:"]):not([src^="blob:"])' }],
  renderHTML: ({ HTMLAttributes }) => ['img', mergeAttributes(HTMLAttributes)],
});
