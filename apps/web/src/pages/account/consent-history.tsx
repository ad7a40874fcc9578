import { Row, RowList, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import type { Consent } from './consent-state.js';

/** Everything that was ever given and withdrawn, the newest first. */
export function ConsentHistory({ items }: { items: readonly Consent[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (items.length === 0) return null;
  return (
    <details className="account-history">
      <summary>{t('web.consents.history')}</summary>
      <RowList label={t('web.consents.history')}>
        {items.map((c) => (
          <Row
            key={c.id}
            title={t('web.consents.version', { title: c.title, version: c.version })}
            detail={[
              t('web.consents.given-by', {
                name: c.givenBy?.name || c.representative || t('web.seen.erased'),
                when: format.date(c.givenOn),
              }),
              ...(c.withdrawnOn ? [t('web.consents.withdrawn', { when: format.date(c.withdrawnOn) })] : []),
            ].join(' · ')}
          />
        ))}
      </RowList>
    </details>
  );
}
