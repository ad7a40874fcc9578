import { fileAddress, type ForumPost, IconFile, IconPhoto, useByteText } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** What is attached to a post: each opens by itself. */
export function PostFiles({ files }: { files: ForumPost['files'] }) {
  const { t } = useTranslation();
  const bytes = useByteText();
  if (files.length === 0) return null;
  return (
    <ul className="forum-files" aria-label={t('forum.files')}>
      {files.map(({ id, name, mediaType, size }) => {
        const Glyph = mediaType.startsWith('image/') ? IconPhoto : IconFile;
        return (
          <li key={id}>
            <a href={fileAddress(id)} target="_blank" rel="noreferrer">
              <Glyph size="1.25rem" aria-hidden />
              <span>{name}</span>
            </a>
            <span className="muted small">{bytes(size)}</span>
          </li>
        );
      })}
    </ul>
  );
}
