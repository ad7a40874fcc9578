import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../api/file-address.js';
import type { UploadedFile } from '../../api/types.js';
import { useByteText } from '../../i18n/byte-text.js';
import { IconFile, IconPhoto } from '../icons.js';
import './files.css';

/** What is attached to a text: each opens by itself. */
export function FileLinks({ files }: { files: readonly UploadedFile[] }) {
  const { t } = useTranslation();
  const bytes = useByteText();
  if (files.length === 0) return null;
  return (
    <ul className="s-files" aria-label={t('ui.files')}>
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
