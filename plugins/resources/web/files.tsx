import { fileAddress, IconDownload, IconFile, IconPhoto, type UploadedFile, useByteText } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** The files of a folder: the row opens one, the button at its end saves it. */
export function Files({ files }: { files: readonly UploadedFile[] }) {
  const { t } = useTranslation();
  const bytes = useByteText();
  return (
    <ul className="s-rows" aria-label={t('resources.files')}>
      {files.map((file) => {
        const Glyph = file.mediaType.startsWith('image/') ? IconPhoto : IconFile;
        return (
          <li key={file.id} className="s-row">
            <Glyph size="1.375rem" stroke={1.75} aria-hidden />
            <div className="s-row-main">
              <div className="s-row-title">
                <a className="s-row-link" href={fileAddress(file.id)} target="_blank" rel="noreferrer">
                  {file.name}
                </a>
              </div>
              <div className="s-row-detail">{bytes(file.size)}</div>
            </div>
            <div className="s-row-end">
              <a
                className="s-button"
                data-kind="ghost"
                data-icon-only=""
                href={fileAddress(file.id)}
                download={file.name}
                aria-label={t('resources.download-file', { name: file.name })}
                title={t('resources.download')}
              >
                <IconDownload size="1.25rem" stroke={1.75} aria-hidden />
              </a>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
