import { Node } from '@tiptap/core';

/** A person who can be named. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A person named in the text. The server keeps the id alone and says what the person is called. */
export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,

  addAttributes: () => ({ id: { default: '' }, name: { default: '' } }),

  parseHTML: () => [
    {
      tag: 'span[data-person]',
      getAttrs: (element: HTMLElement) => ({ id: element.dataset.person ?? '', name: element.textContent.replace(/^@/, '') }),
    },
  ],
  renderHTML: ({ node }) => ['span', { 'data-person': node.attrs.id as string }, `@${node.attrs.name as string}`],
  renderText: ({ node }) => `@${node.attrs.name as string}`,
});
