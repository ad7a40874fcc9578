import { IconAlertTriangle } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Says that what is typed here travels unencrypted; a proxy with TLS or this very computer is nothing to warn of. */
export function InsecureBar() {
  const { t } = useTranslation();
  if (window.isSecureContext) return null;
  return (
    <aside className="s-offline no-print" aria-label={t('web.insecure.label')}>
      <IconAlertTriangle size="1.125rem" aria-hidden />
      {t('web.insecure.bar')}
    </aside>
  );
}
