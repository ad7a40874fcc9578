import { ButtonLink, EmptyState, IconSearch, Page } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('web.not-found.title')}>
      <EmptyState icon={IconSearch} title={t('web.not-found.what')} action={<ButtonLink to="/">{t('web.not-found.home')}</ButtonLink>}>
        {t('web.not-found.why')}
      </EmptyState>
    </Page>
  );
}
