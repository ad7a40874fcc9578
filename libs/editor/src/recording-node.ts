import { Node } from '@tiptap/core';

/** A sound or film of an imported text: kept and shown, not made here. */
export const Recording = Node.create({
  name: 'recording',
  group: 'block',
  atom: true,

  addAttributes: () => ({ tag: { default: 'audio', rendered: false }, src: { default: null } }),

  parseHTML: () =>
    (['audio', 'video'] as const).map((tag) => ({
      tag,
      getAttrs: (element: HTMLElement) => {
        const src = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src');
        return src ? { tag, src } : false;
      },
    })),
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs.tag as string, { ...HTMLAttributes, controls: '' }],
});
