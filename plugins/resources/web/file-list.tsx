import {
  FileDrop,
  IconArrowDown,
  IconArrowUp,
  IconButton,
  IconFile,
  IconTrash,
  Notice,
  Progress,
  type UploadedFile,
  uploadFile,
  useByteText,
  useProblem,
} from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Files in their order: uploaded one after another, moved by buttons, taken out. They become those of the folder when it is saved. */
export function FileList({
  files,
  most,
  onChange,
}: {
  files: readonly UploadedFile[];
  most: number;
  onChange: (files: readonly UploadedFile[]) => void;
}) {
  const { t } = useTranslation();
  const bytes = useByteText();
  const problemText = useProblem();
  const [share, setShare] = useState(0);
  const upload = useMutation({
    mutationFn: async (file: File) => (await uploadFile('/files/files', file, setShare)) as UploadedFile,
    onSuccess: (file) => onChange(most === 1 ? [file] : [...files, file]),
  });
  const swap = (at: number, step: 1 | -1): void => {
    const next = [...files];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + step, 0, moved);
    onChange(next);
  };
  const name = upload.variables?.name ?? '';
  return (
    <div className="stack">
      {files.length > 0 && (
        <ul className="s-rows" aria-label={t('resources.files')}>
          {files.map((file, i) => (
            <li key={file.id} className="s-row">
              <IconFile size="1.375rem" stroke={1.75} aria-hidden />
              <div className="s-row-main">
                <div className="s-row-title">{file.name}</div>
                <div className="s-row-detail">{bytes(file.size)}</div>
              </div>
              <div className="s-row-end">
                {i > 0 && <IconButton icon={IconArrowUp} label={t('resources.up', { name: file.name })} onClick={() => swap(i, -1)} />}
                {i < files.length - 1 && (
                  <IconButton icon={IconArrowDown} label={t('resources.down', { name: file.name })} onClick={() => swap(i, 1)} />
                )}
                <IconButton
                  icon={IconTrash}
                  label={t('resources.remove', { name: file.name })}
                  onClick={() => onChange(files.filter((f) => f.id !== file.id))}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {upload.isPending ? (
        <Progress label={t('resources.uploading', { name })} share={share} />
      ) : (
        files.length < Math.max(most, 2) && (
          <FileDrop
            label={t(most === 1 && files.length === 1 ? 'resources.replace-file' : 'resources.add-file')}
            help={t('resources.add-file-help')}
            onFile={(file) => {
              setShare(0);
              upload.mutate(file);
            }}
          />
        )
      )}
      {upload.error && <Notice kind="bad">{problemText(upload.error).message}</Notice>}
    </div>
  );
}
