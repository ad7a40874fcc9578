import { acceptOf, type AnswerFile, type EssayAttachments, type EssayResponse } from '@sreda/contracts';
import {
  type AnswerUploads,
  Badge,
  fileAddress,
  FileButton,
  IconAlertTriangle,
  IconButton,
  IconCamera,
  IconCheck,
  IconCloudOff,
  IconCloudUpload,
  IconFile,
  IconFileUpload,
  IconTrash,
  Notice,
  preparedUpload,
  toast,
  useBlobAddress,
  useByteText,
  useFormat,
  useProblem,
  type WaitingFile,
} from '@sreda/ui';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './answer-files.css';

/** Pictures that every browser shows. */
const isShown = (mediaType: string): boolean => /^image\/(jpeg|png|gif|webp)$/.test(mediaType);

/** The files of an answer, to be read: pictures as they are, anything else to open or download. */
export function AnswerFiles({ files }: { files: readonly AnswerFile[] }) {
  const { t } = useTranslation();
  const sizeText = useByteText();
  return (
    <ul className="q-files" aria-label={t('question-types.web-files')}>
      {files.map(({ fileId, name, mediaType, size }) => (
        <li key={fileId}>
          <a href={fileAddress(fileId)} target="_blank" rel="noreferrer">
            {isShown(mediaType) ? (
              <img src={fileAddress(fileId)} alt={name} loading="lazy" />
            ) : (
              <span className="q-file">
                <IconFile size="1.5rem" stroke={1.5} aria-hidden />
                {name} · {sizeText(size)}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Where the files of an answer are added and taken out while it is written. */
export function FilesField({
  attachments: { max, required, types, maxBytes = Infinity },
  files,
  change,
  uploads,
  untouched,
  disabled,
}: {
  attachments: EssayAttachments;
  files: readonly AnswerFile[];
  change: (next: (files: readonly AnswerFile[]) => readonly AnswerFile[]) => void;
  uploads: AnswerUploads<EssayResponse> | undefined;
  untouched: EssayResponse;
  disabled: boolean;
}) {
  const { t } = useTranslation();
  const sizeText = useByteText();
  const [preparing, setPreparing] = useState(false);
  const [left, setLeft] = useState<{ readonly tooMany: boolean; readonly tooLarge: readonly string[] }>({ tooMany: false, tooLarge: [] });
  const waiting = uploads?.waiting ?? [];
  const room = max - files.length - waiting.length;
  const accept = acceptOf(types).join(',');
  const takesPhotos = types.length === 0 || /image\/(\*|jpeg)|\.jpe?g/.test(accept);

  const add = async (chosen: readonly File[]): Promise<void> => {
    if (!uploads) return;
    const tooLarge: string[] = [];
    setPreparing(true);
    try {
      // One after another: a cheap phone has no memory for ten photos at once.
      for (const file of chosen.slice(0, room)) {
        const prepared = await preparedUpload(file);
        if (prepared.blob.size > maxBytes) tooLarge.push(prepared.name);
        else await uploads.add(prepared, { types, untouched });
      }
    } finally {
      setPreparing(false);
      setLeft({ tooMany: chosen.length > room, tooLarge });
    }
  };
  const remove = (file: AnswerFile): void => {
    const place = files.indexOf(file);
    change((now) => now.filter(({ fileId }) => fileId !== file.fileId));
    toast(t('question-types.web-file-removed'), { undo: () => change((now) => now.toSpliced(place, 0, file)) });
  };
  const rules = [
    t('question-types.web-files-max', { count: max }),
    ...(required > 0 ? [t('question-types.web-files-min', { count: required })] : []),
    ...(types.length > 0 ? [t('question-types.web-files-types', { types: acceptOf(types).map(kindText(t)).join(', ') })] : []),
    ...(maxBytes < Infinity ? [t('question-types.web-files-size', { size: sizeText(maxBytes) })] : []),
  ].join(', ');
  return (
    <section className="stack-tight" aria-label={t('question-types.web-files')}>
      <b>{t('question-types.web-files')}</b>
      <p className="muted small q-files-rules">{rules}</p>
      {files.length + waiting.length > 0 && (
        <ol className="q-files-list">
          {files.map((file) => (
            <Line
              key={file.fileId}
              name={file.name}
              picture={isShown(file.mediaType) ? fileAddress(file.fileId) : undefined}
              remove={disabled ? undefined : () => remove(file)}
            >
              <Badge kind="good" icon={IconCheck}>
                {t('question-types.web-file-attached')}
              </Badge>
            </Line>
          ))}
          {waiting.map((file) => (
            <WaitingLine key={file.id} file={file} uploads={uploads} />
          ))}
        </ol>
      )}
      {left.tooMany && <Notice kind="warn">{t('question-types.web-files-too-many', { count: max })}</Notice>}
      {left.tooLarge.map((name) => (
        <Notice key={name} kind="warn">
          {t('question-types.web-file-too-large', { name, size: sizeText(maxBytes) })}
        </Notice>
      ))}
      {uploads && !disabled && room > 0 && (
        <div className="cluster">
          {takesPhotos && (
            <FileButton icon={IconCamera} label={t('question-types.web-take-photo')} busy={preparing} camera onFiles={(f) => void add(f)} />
          )}
          <FileButton
            icon={IconFileUpload}
            label={t('question-types.web-choose-files')}
            busy={preparing}
            accept={accept || undefined}
            onFiles={(f) => void add(f)}
          />
        </div>
      )}
      {!uploads && !disabled && <p className="muted small">{t('question-types.web-files-not-here')}</p>}
    </section>
  );
}

/** `.pdf` is said as it is, `image/*` in words. */
const kindText =
  (t: (key: string) => string) =>
  (type: string): string => {
    const kind = /^(image|audio|video)\/\*$/.exec(type)?.[1];
    return kind === undefined ? type : t(`question-types.web-kind-${kind}`);
  };

function WaitingLine({ file, uploads }: { file: WaitingFile; uploads: AnswerUploads<EssayResponse> | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const picture = useBlobAddress(isShown(file.mediaType) ? file.id : null, uploads?.blobOf);
  const { share, refused } = file;
  return (
    <Line name={file.name} picture={picture} remove={() => uploads?.remove(file.id)}>
      {refused !== undefined ? (
        <Badge kind="bad" icon={IconAlertTriangle}>
          {reasonOf(refused) ? t(`question-types.web-${reasonOf(refused)}`) : problemText(refused).message}
        </Badge>
      ) : share !== null ? (
        <Badge icon={IconCloudUpload}>{t('question-types.web-file-uploading', { share: format.percent(share) })}</Badge>
      ) : (
        <Badge kind="warn" icon={IconCloudOff}>
          {t('question-types.web-file-on-device')}
        </Badge>
      )}
    </Line>
  );
}

const reasonOf = (refused: unknown): string | undefined =>
  refused instanceof Error && 'reason' in refused && typeof refused.reason === 'string' ? refused.reason : undefined;

function Line({ name, picture, remove, children }: { name: string; picture?: string; remove?: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li>
      <span className="q-files-thumb">{picture ? <img src={picture} alt="" /> : <IconFile size="1.5rem" stroke={1.5} aria-hidden />}</span>
      <div className="q-files-main">
        <span className="q-files-name">{name}</span>
        {children}
      </div>
      {remove && <IconButton icon={IconTrash} label={t('question-types.web-file-remove', { name })} onClick={remove} />}
    </li>
  );
}
