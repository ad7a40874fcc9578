import { type ConsultationMessage, fileAddress, useByteText } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** What is attached to a message: each opens by itself. */
export function MessageFiles({ files }: { files: ConsultationMessage['files'] }) {
  const { t } = useTranslation();
  const bytes = useByteText();
  if (files.length === 0) return null;
  return (
    <ul aria-label={t('consultations.files')}>
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a href={fileAddress(id)} target="_blank" rel="noreferrer">
            {name}
          </a>{' '}
          <span className="muted small">{bytes(size)}</span>
        </li>
      ))}
    </ul>
  );
}
