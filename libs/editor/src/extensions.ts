import type { AnyExtension } from '@tiptap/core';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { Formula } from './formula/formula-node.js';
import { Mention } from './mention/mention-node.js';
import { Picture } from './picture/picture-node.js';
import { Recording } from './recording-node.js';

/** The server keeps no styles, so the widths that the original writes would be lost at the first save. */
const PlainTable = Table.extend({ renderHTML: () => ['table', ['tbody', 0]] });

/**
 * What a text may hold: nothing that the server's cleaning would take out again. A field with fewer buttons holds the same, so that what was
 * imported is not lost when somebody corrects a letter.
 */
export const extensions: AnyExtension[] = [
  StarterKit.configure({
    // The page around the text has the first level.
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: true,
      protocols: ['mailto'],
      HTMLAttributes: { rel: null, target: null, class: null },
    },
  }),
  Subscript,
  Superscript,
  Formula,
  Picture,
  Recording,
  Mention,
  PlainTable.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
];
