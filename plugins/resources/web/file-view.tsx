import { fileAddress, IconDownload, IconExternalLink, type UploadedFile, useByteText } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** One file: shown where a browser can show it by itself, and to download in any case. */
export function FileView({ file }: { file: UploadedFile }) {
  const { t } = useTranslation();
  const bytes = useByteText();
  const address = fileAddress(file.id);
  const [kind] = file.mediaType.split('/');
  return (
    <div className="stack">
      {kind === 'image' && <img className="resources-shown" src={address} alt={file.name} />}
      {kind === 'audio' && <audio className="resources-shown" src={address} controls />}
      {kind === 'video' && <video className="resources-shown" src={address} controls />}
      {file.mediaType === 'application/pdf' && <iframe className="resources-document" src={address} title={file.name} />}
      <div className="cluster">
        <a className="s-button" data-kind="primary" href={address} download={file.name}>
          <IconDownload size="1.25rem" stroke={1.75} aria-hidden />
          {t('resources.download')}
        </a>
        {file.mediaType === 'application/pdf' && (
          <a className="s-button" data-kind="quiet" href={address} target="_blank" rel="noreferrer">
            <IconExternalLink size="1.25rem" stroke={1.75} aria-hidden />
            {t('resources.open-file')}
          </a>
        )}
      </div>
      <p className="muted small resources-address">
        {file.name} · {bytes(file.size)}
      </p>
    </div>
  );
}
