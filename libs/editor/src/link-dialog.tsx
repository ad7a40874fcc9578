import { Button, TextField } from '@sreda/ui';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditorDialog } from './editor-dialog.js';
import { linkAddress } from './link-address.js';

/** Address and words of a link: that at the selection, or a new one. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation();
  const present = (editor.getAttributes('link') as { href?: string }).href;
  const { from, to } = editor.state.selection;
  const selected = editor.state.doc.textBetween(from, to, ' ');
  const [address, setAddress] = useState(present ?? '');
  const [words, setWords] = useState(selected);
  const [tried, setTried] = useState(false);
  const href = linkAddress(address);
  const done = (): void => {
    setTried(true);
    if (href === null) return;
    const chain = editor.chain().focus().extendMarkRange('link');
    if (present !== undefined || words === selected) {
      if (selected === '' && present === undefined) chain.insertContent(linked(href, href)).run();
      else chain.setLink({ href }).run();
    } else {
      chain.insertContent(linked(href, words || href)).run();
    }
    onClose();
  };
  const remove = (): void => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  };
  return (
    <EditorDialog
      title={t('editor.link')}
      action={t('editor.link-set')}
      onDone={done}
      onClose={onClose}
      more={present !== undefined && <Button onClick={remove}>{t('editor.link-remove')}</Button>}
    >
      <TextField
        label={t('editor.link-address')}
        help={t('editor.link-help')}
        error={tried && href === null ? t('editor.link-wrong') : undefined}
        value={address}
        onChange={setAddress}
        type="url"
        inputMode="url"
        autoFocus
      />
      {present === undefined && <TextField label={t('editor.link-words')} value={words} onChange={setWords} optional />}
    </EditorDialog>
  );
}

const linked = (href: string, text: string) => ({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] });
