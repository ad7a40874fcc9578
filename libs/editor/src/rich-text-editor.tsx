import { EditorContent, useEditor } from '@tiptap/react';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { extensions } from './extensions.js';
import { FormulaDialog } from './formula/formula-dialog.js';
import { toEditorHtml, toStoredHtml } from './formula/formula-html.js';
import { LinkDialog } from './link-dialog.js';
import { cleanPasted } from './paste/clean-pasted.js';
import { MentionDialog } from './mention/mention-dialog.js';
import { PictureDialog } from './picture/picture-dialog.js';
import { Toolbar } from './toolbar/toolbar.js';
import type { RichTextFieldProps } from './rich-text-field.js';
import './rich-text-editor.css';

/** What is open over the text: for a formula or picture, that at the selection or a new one. */
export type Opened =
  | { readonly what: 'formula' | 'link' }
  | { readonly what: 'mention'; readonly typed?: boolean }
  | { readonly what: 'picture'; readonly file?: File };

interface RichTextEditorProps extends Pick<
  RichTextFieldProps,
  'value' | 'onChange' | 'owner' | 'people' | 'minimal' | 'lines' | 'focused'
> {
  labelledBy: string;
  describedBy: string | undefined;
  invalid: boolean;
}

const pictureIn = (data: DataTransfer | null): File | undefined => [...(data?.files ?? [])].find((file) => file.type.startsWith('image/'));

/** The editor itself: a toolbar, the text, and what opens over it. */
export default function RichTextEditor(props: RichTextEditorProps) {
  const { value, onChange, owner, people, minimal, lines, focused, labelledBy, describedBy, invalid } = props;
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const box = useRef<HTMLDivElement>(null);
  /** What the parent has heard last: another value comes from outside. */
  const said = useRef(value);
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  });
  const takesPictures = owner !== undefined;
  const namesPeople = people !== undefined;
  const takePicture = (file: File | undefined): boolean => {
    if (file && takesPictures) setOpened({ what: 'picture', file });
    return file !== undefined;
  };
  const editor = useEditor({
    extensions,
    content: toEditorHtml(value),
    // The page is drawn before the editor is.
    immediatelyRender: false,
    autofocus: focused ? 'end' : false,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: 's-rich s-editor-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        ...(describedBy && { 'aria-describedby': describedBy }),
      },
      transformPastedHTML: cleanPasted,
      handlePaste: (_view, { clipboardData }) => !clipboardData?.types.includes('text/html') && takePicture(pictureIn(clipboardData)),
      handleDrop: (_view, event, _slice, moved) => {
        const file = moved ? undefined : pictureIn(event.dataTransfer);
        if (file) event.preventDefault();
        return takePicture(file);
      },
      handleKeyDown: (_view, event) => {
        if (!event.altKey || event.key !== 'F10') return false;
        box.current?.querySelector<HTMLElement>('[role=toolbar] [tabindex="0"]')?.focus();
        return true;
      },
      // In an address it is a letter like others.
      handleTextInput: (view, from, _to, text) => {
        if (!namesPeople || text !== '@' || /\S/.test(view.state.doc.textBetween(Math.max(0, from - 1), from, ' ', ' '))) return false;
        setOpened({ what: 'mention', typed: true });
        return true;
      },
      handleDoubleClickOn: (_view, _at, node) => {
        if (node.type.name !== 'formula' && node.type.name !== 'picture') return false;
        setOpened({ what: node.type.name });
        return true;
      },
    },
    // With its buttons, and not below the bar at the lower edge.
    onCreate: () => {
      if (focused) requestAnimationFrame(() => box.current?.scrollIntoView({ block: 'nearest' }));
    },
    onUpdate: ({ editor: updated }) => {
      // The empty line at the end is the editor's: a place to go on after a list or a table.
      said.current = updated.isEmpty ? '' : toStoredHtml(updated.getHTML()).replace(/<p><\/p>$/, '');
      changed.current(said.current);
    },
  });

  useEffect(() => {
    if (!editor || value === said.current) return;
    said.current = value;
    editor.commands.setContent(toEditorHtml(value), { emitUpdate: false });
  }, [editor, value]);

  if (!editor) return null;
  const close = (): void => {
    setOpened(null);
    // The dialog gives the focus back to the button that opened it; who has inserted something goes on writing.
    requestAnimationFrame(() => editor.commands.focus());
  };
  return (
    <div
      ref={box}
      className="s-editor"
      data-minimal={minimal ? '' : undefined}
      data-invalid={invalid ? '' : undefined}
      style={lines === undefined ? undefined : ({ '--lines': lines } as CSSProperties)}
    >
      <Toolbar editor={editor} minimal={minimal === true} pictures={takesPictures} people={people !== undefined} onOpen={setOpened} />
      <EditorContent editor={editor} />
      <p className="visually-hidden">{t('editor.keys')}</p>
      {opened?.what === 'formula' && <FormulaDialog editor={editor} onClose={close} />}
      {opened?.what === 'link' && <LinkDialog editor={editor} onClose={close} />}
      {opened?.what === 'mention' && people && (
        <MentionDialog editor={editor} typed={opened.typed === true} people={people} onClose={close} />
      )}
      {opened?.what === 'picture' && <PictureDialog editor={editor} file={opened.file} onClose={close} />}
    </div>
  );
}
