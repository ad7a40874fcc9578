import {
  FileButton,
  IconButton,
  IconFileUpload,
  IconX,
  Notice,
  Progress,
  uploadFile,
  type UploadedFile,
  useByteText,
  useProblem,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** As many as a post takes. */
const MOST = 20;

/** Files that go with what is written: they are uploaded at once, one after another, and become those of the post when it is sent. */
export function AttachedFiles({ files, onChange }: { files: readonly UploadedFile[]; onChange: (files: readonly UploadedFile[]) => void }) {
  const { t } = useTranslation();
  const bytes = useByteText();
  const problemText = useProblem();
  const [underWay, setUnderWay] = useState<{ readonly name: string; readonly share: number } | null>(null);
  const [error, setError] = useState<unknown>();
  const add = async (chosen: readonly File[]): Promise<void> => {
    setError(undefined);
    const added = [...files];
    try {
      for (const file of chosen.slice(0, MOST - files.length)) {
        const { name } = file;
        setUnderWay({ name, share: 0 });
        added.push((await uploadFile('/files/files', file, (share) => setUnderWay({ name, share }))) as UploadedFile);
        onChange([...added]);
      }
    } catch (thrown) {
      setError(thrown);
    } finally {
      setUnderWay(null);
    }
  };
  return (
    <div className="stack-tight">
      {files.length > 0 && (
        <ul className="forum-files" aria-label={t('forum.files')}>
          {files.map(({ id, name, size }) => (
            <li key={id}>
              <span>{name}</span>
              <span className="muted small">{bytes(size)}</span>
              <IconButton
                icon={IconX}
                label={t('forum.file-remove', { name })}
                disabled={underWay !== null}
                onClick={() => onChange(files.filter((file) => file.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      {underWay ? (
        <Progress label={t('forum.file-uploading', { name: underWay.name })} share={underWay.share} />
      ) : (
        files.length < MOST && (
          <div>
            <FileButton icon={IconFileUpload} label={t('forum.files-add')} busy={false} onFiles={(chosen) => void add(chosen)} />
          </div>
        )
      )}
      {error !== undefined && <Notice kind="bad">{problemText(error).message}</Notice>}
    </div>
  );
}
