import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../api/problem.js';
import type { UploadedFile } from '../../api/types.js';
import { uploadFile } from '../../api/upload.js';
import { useByteText } from '../../i18n/byte-text.js';
import { IconButton } from '../button.js';
import { FileButton } from '../file-button.js';
import { IconFileUpload, IconX } from '../icons.js';
import { Notice, Progress } from '../notice.js';
import './files.css';

/** As many as a post or a message takes. */
const MOST = 20;

/**
 * Files that go with what is written: they are uploaded at once, one after another, and belong to it when it is sent. `onUploading` hears when that begins
 * and ends: what is sent meanwhile would go without them.
 */
export function AttachedFiles({
  files,
  onChange,
  onUploading,
}: {
  files: readonly UploadedFile[];
  onChange: (files: readonly UploadedFile[]) => void;
  onUploading: (underWay: boolean) => void;
}) {
  const { t } = useTranslation();
  const bytes = useByteText();
  const problemText = useProblem();
  const [underWay, setUnderWay] = useState<{ readonly name: string; readonly share: number } | null>(null);
  const [error, setError] = useState<unknown>();
  const uploading = useRef<AbortController>(null);
  // What was given up is not to come back with its files.
  useEffect(() => () => uploading.current?.abort(), []);
  const add = async (chosen: readonly File[]): Promise<void> => {
    const { signal } = (uploading.current = new AbortController());
    setError(undefined);
    onUploading(true);
    const added = [...files];
    try {
      for (const file of chosen.slice(0, MOST - files.length)) {
        const { name } = file;
        setUnderWay({ name, share: 0 });
        added.push((await uploadFile('/files/files', file, (share) => setUnderWay({ name, share }), signal)) as UploadedFile);
        onChange([...added]);
      }
    } catch (thrown) {
      setError(thrown);
    } finally {
      setUnderWay(null);
      onUploading(false);
    }
  };
  return (
    <div className="stack-tight">
      {files.length > 0 && (
        <ul className="s-files" aria-label={t('ui.files')}>
          {files.map(({ id, name, size }) => (
            <li key={id}>
              <span>{name}</span>
              <span className="muted small">{bytes(size)}</span>
              <IconButton
                icon={IconX}
                label={t('ui.files.remove', { name })}
                disabled={underWay !== null}
                onClick={() => onChange(files.filter((file) => file.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      {underWay ? (
        <Progress label={t('ui.files.uploading', { name: underWay.name })} share={underWay.share} />
      ) : (
        files.length < MOST && (
          <div>
            <FileButton icon={IconFileUpload} label={t('ui.files.add')} busy={false} onFiles={(chosen) => void add(chosen)} />
          </div>
        )
      )}
      {error !== undefined && <Notice kind="bad">{problemText(error).message}</Notice>}
    </div>
  );
}
