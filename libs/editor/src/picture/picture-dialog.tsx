import { CheckField, fileAddress, FileDrop, type UploadedFile, Notice, Progress, TextField, uploadFile, useProblem } from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditorDialog } from '../editor-dialog.js';
import type { PictureAttributes } from './picture-node.js';

/** Chooses and uploads a picture, and asks what is on it. At a picture: changes what is said of it. */
export function PictureDialog({ editor, file, onClose }: { editor: Editor; file?: File; onClose: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblem();
  const present = !file && editor.isActive('picture') ? (editor.getAttributes('picture') as PictureAttributes) : null;
  const [src, setSrc] = useState(present?.src ?? '');
  const [alt, setAlt] = useState(present?.alt ?? '');
  const [decorative, setDecorative] = useState(present?.alt === '');
  const [tried, setTried] = useState(false);
  const [share, setShare] = useState(0);
  const [notPicture, setNotPicture] = useState(false);
  const upload = useMutation({
    mutationFn: async (chosen: File) => (await uploadFile('/files/files', chosen, setShare)) as UploadedFile,
    onSuccess: ({ id, mediaType }) => {
      const shown = mediaType.startsWith('image/');
      setNotPicture(!shown);
      if (shown) setSrc(fileAddress(id));
    },
  });
  const choose = (chosen: File): void => {
    setShare(0);
    upload.mutate(chosen);
  };
  const begun = useRef(false);
  useEffect(() => {
    if (!file || begun.current) return;
    begun.current = true;
    upload.mutate(file);
  }, [file, upload]);

  const missing = !decorative && alt.trim() === '';
  const done = (): void => {
    setTried(true);
    if (missing) return;
    const attrs: PictureAttributes = { src, alt: decorative ? '' : alt.trim() };
    const chain = editor.chain().focus();
    if (present) chain.updateAttributes('picture', attrs).run();
    else chain.insertContent({ type: 'picture', attrs }).run();
    onClose();
  };
  return (
    <EditorDialog
      title={t('editor.picture')}
      action={t(present ? 'editor.picture-change' : 'editor.picture-insert')}
      disabled={src === ''}
      busy={upload.isPending}
      onDone={done}
      onClose={onClose}
    >
      {upload.isPending ? (
        <Progress label={t('editor.picture-uploading')} share={share} />
      ) : src === '' ? (
        <FileDrop label={t('editor.picture-choose')} help={t('editor.picture-kinds')} accept="image/*" onFile={choose} />
      ) : (
        <img className="s-editor-chosen" src={src} alt={alt} />
      )}
      {upload.error && <Notice kind="bad">{problemText(upload.error).message}</Notice>}
      {notPicture && <Notice kind="bad">{t('editor.picture-not')}</Notice>}
      <TextField
        label={t('editor.alt')}
        help={t('editor.alt-help')}
        error={tried && missing ? t('editor.alt-missing') : undefined}
        value={decorative ? '' : alt}
        onChange={setAlt}
        disabled={decorative}
        maxLength={500}
      />
      <CheckField label={t('editor.decorative')} help={t('editor.decorative-help')} checked={decorative} onChange={setDecorative} />
    </EditorDialog>
  );
}
