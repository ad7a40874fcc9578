import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconAt,
  IconBlockquote,
  IconBold,
  IconCode,
  IconColumnInsertRight,
  IconColumnRemove,
  IconH2,
  IconH3,
  type Icon,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconMathFunction,
  IconPhoto,
  IconRowInsertBottom,
  IconRowRemove,
  IconSubscript,
  IconSuperscript,
  IconTable,
  IconTableOff,
  IconUnderline,
} from '@sreda/ui';
import type { Editor } from '@tiptap/react';

export interface Tool {
  /** Its text is `editor.<name>`. */
  readonly name: string;
  readonly icon: Icon;
  /** Also over a field for a line or two. */
  readonly minimal?: boolean;
  readonly isOn?: (editor: Editor) => boolean;
  readonly can?: (editor: Editor) => boolean;
  readonly run?: (editor: Editor) => void;
  readonly opens?: 'formula' | 'link' | 'picture' | 'mention';
}

const active = (name: string, attributes?: object) => (editor: Editor) => editor.isActive(name, attributes);

/** In the order of how often a teacher needs them. */
export const textTools: readonly Tool[] = [
  { name: 'bold', icon: IconBold, minimal: true, isOn: active('bold'), run: (e) => e.chain().focus().toggleBold().run() },
  { name: 'italic', icon: IconItalic, minimal: true, isOn: active('italic'), run: (e) => e.chain().focus().toggleItalic().run() },
  { name: 'formula', icon: IconMathFunction, minimal: true, isOn: active('formula'), opens: 'formula' },
  { name: 'picture', icon: IconPhoto, minimal: true, isOn: active('picture'), opens: 'picture' },
  { name: 'mention', icon: IconAt, minimal: true, opens: 'mention' },
  { name: 'list', icon: IconList, isOn: active('bulletList'), run: (e) => e.chain().focus().toggleBulletList().run() },
  { name: 'numbers', icon: IconListNumbers, isOn: active('orderedList'), run: (e) => e.chain().focus().toggleOrderedList().run() },
  { name: 'link', icon: IconLink, minimal: true, isOn: active('link'), opens: 'link' },
  {
    name: 'heading',
    icon: IconH2,
    isOn: active('heading', { level: 2 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'subheading',
    icon: IconH3,
    isOn: active('heading', { level: 3 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: 'table',
    icon: IconTable,
    isOn: active('table'),
    run: (e) => e.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  { name: 'underline', icon: IconUnderline, isOn: active('underline'), run: (e) => e.chain().focus().toggleUnderline().run() },
  {
    name: 'subscript',
    icon: IconSubscript,
    minimal: true,
    isOn: active('subscript'),
    run: (e) => e.chain().focus().toggleSubscript().run(),
  },
  {
    name: 'superscript',
    icon: IconSuperscript,
    minimal: true,
    isOn: active('superscript'),
    run: (e) => e.chain().focus().toggleSuperscript().run(),
  },
  { name: 'quote', icon: IconBlockquote, isOn: active('blockquote'), run: (e) => e.chain().focus().toggleBlockquote().run() },
  { name: 'code', icon: IconCode, isOn: active('codeBlock'), run: (e) => e.chain().focus().toggleCodeBlock().run() },
  { name: 'undo', icon: IconArrowBackUp, can: (e) => e.can().undo(), run: (e) => e.chain().focus().undo().run() },
  { name: 'redo', icon: IconArrowForwardUp, can: (e) => e.can().redo(), run: (e) => e.chain().focus().redo().run() },
];

export const tableTools: readonly Tool[] = [
  { name: 'row-add', icon: IconRowInsertBottom, run: (e) => e.chain().focus().addRowAfter().run() },
  { name: 'row-remove', icon: IconRowRemove, run: (e) => e.chain().focus().deleteRow().run() },
  { name: 'column-add', icon: IconColumnInsertRight, run: (e) => e.chain().focus().addColumnAfter().run() },
  { name: 'column-remove', icon: IconColumnRemove, run: (e) => e.chain().focus().deleteColumn().run() },
  { name: 'table-remove', icon: IconTableOff, run: (e) => e.chain().focus().deleteTable().run() },
];
