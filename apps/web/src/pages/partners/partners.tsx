import {
  $api,
  type AgreementItem,
  Badge,
  ButtonLink,
  type Crumb,
  EmptyState,
  IconClock,
  IconPlus,
  IconSchool,
  MoreRows,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Section,
  Skeleton,
  useCan,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { AgreementBadge } from './agreement-badge.js';
import { SetListed } from './set-listed.js';
import { usePartnership, useTermsText } from './use-partners.js';

/** As many names as a row has room for. */
const NAMED = 3;

export function Partners({ organisationId, crumbs }: { organisationId: string; crumbs: readonly Crumb[] }) {
  const { t } = useTranslation();
  const mayManage = useCan()('partnership:manage');
  const school = usePartnership(organisationId);
  const query = $api.useInfiniteQuery(
    'get',
    '/partnership/organisations/{organisationId}/agreements',
    { params: { path: { organisationId }, query: { limit: 50 } } },
    paged,
  );
  const rows = rowsOf(query);
  const termsText = useTermsText(school.data?.scopes ?? []);
  const invite = mayManage && (
    <ButtonLink kind="primary" icon={IconPlus} to="/admin/partners/new">
      {t('web.partners.invite')}
    </ButtonLink>
  );
  const others = ({ parties }: AgreementItem): string => {
    const names = parties.filter((p) => p.schoolId !== organisationId).map((p) => p.name);
    const more = names.length - NAMED;
    return more > 0 ? t('web.partners.and-more', { names: names.slice(0, NAMED).join(', '), count: more }) : names.join(', ');
  };
  const list = (title: string, items: readonly AgreementItem[]) =>
    items.length > 0 && (
      <Section title={title}>
        <RowList label={title}>
          {items.map((item) => (
            <Row
              key={item.id}
              to={`/admin/partners/${item.id}`}
              icon={IconSchool}
              title={others(item)}
              detail={[item.title, termsText.scopes(item), termsText.until(item)].join(' · ')}
              end={
                item.state === 'active' && item.offer !== null ? (
                  <Badge kind="warn" icon={IconClock}>
                    {t('web.partners.new-terms')}
                  </Badge>
                ) : (
                  <AgreementBadge state={item.state} />
                )
              }
            />
          ))}
        </RowList>
      </Section>
    );
  return (
    <Page title={t('web.partners.title')} crumbs={crumbs} actions={rows.length > 0 && invite}>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={3} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconSchool} title={t('web.partners.none')} action={invite}>
            {t('web.partners.none-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            {list(
              t(mayManage ? 'web.partners.to-answer' : 'web.partners.unanswered'),
              rows.filter((item) => item.offer !== null),
            )}
            {list(
              t('web.partners.agreements'),
              rows.filter((item) => item.offer === null),
            )}
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
      {school.data && <SetListed organisationId={organisationId} school={school.data} mayManage={mayManage} />}
    </Page>
  );
}
