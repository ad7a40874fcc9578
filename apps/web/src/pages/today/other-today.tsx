import { ButtonLink, EmptyState, IconHome2, Row, RowList } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { usePlaces } from '../../shell/places.js';

/** Who neither learns nor teaches nor has a child here: the way to their work, or what is missing for any. */
export function OtherToday() {
  const { t } = useTranslation();
  const places = usePlaces().filter(({ to }) => to !== '/');
  if (places.length === 0) {
    return (
      <EmptyState
        icon={IconHome2}
        title={t('web.today.nobody')}
        action={
          <ButtonLink kind="primary" to="/account">
            {t('web.account.title')}
          </ButtonLink>
        }
      >
        {t('web.today.nobody-why')}
      </EmptyState>
    );
  }
  return (
    <RowList>
      {places.map(({ to, label, icon }) => (
        <Row key={to} to={to} icon={icon} title={t(label)} />
      ))}
    </RowList>
  );
}
