import { $api, IconPencil, Row, RowList, Section } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Courses of mine that the class cannot see yet; nothing at all when there are none. */
export function Drafts() {
  const { t } = useTranslation();
  const { data } = $api.useQuery('get', '/courses/courses', { params: { query: { mine: true, state: 'draft', limit: 200 } } });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('web.today.drafts')}>
      <RowList>
        {data.items.map(({ id, name }) => (
          <Row key={id} to={`/courses/${id}`} icon={IconPencil} title={name} detail={t('web.today.draft-what')} />
        ))}
      </RowList>
    </Section>
  );
}
