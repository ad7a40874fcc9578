import {
  $api,
  Badge,
  Button,
  Dialog,
  EmptyState,
  IconCalendarDue,
  IconCheck,
  IconPlus,
  Page,
  QueryView,
  Row,
  RowList,
  Section,
  Skeleton,
  useCan,
  type Year,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeYear } from './change-year.js';
import { NewYear } from './new-year.js';
import { Periods } from './periods.js';
import { useDayRange } from './use-day-range.js';
import { useSchool } from './use-school.js';

/** Academic years of the school with their quarters, trimesters or half-years; the newest first. */
export default function YearsPage() {
  const { t } = useTranslation();
  const days = useDayRange();
  const mayChange = useCan()('identity:manage-organisation');
  const { organisationId, crumbs } = useSchool();
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<{ what: 'year' | 'periods'; year: Year } | null>(null);
  const close = (): void => setOpen(null);
  const query = $api.useQuery('get', '/identity/organisations/{organisationId}/years', { params: { path: { organisationId } } });
  const add = mayChange && (
    <Button kind="primary" icon={IconPlus} onClick={() => setAdding(true)}>
      {t('web.years.add')}
    </Button>
  );
  return (
    <Page title={t('web.admin.years')} crumbs={crumbs} actions={query.data && query.data.items.length > 0 && add}>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="table" />}
        isEmpty={(d) => d.items.length === 0}
        empty={
          <EmptyState icon={IconCalendarDue} title={t('web.years.none')} action={add}>
            {t('web.years.none-why')}
          </EmptyState>
        }
      >
        {({ items, currentId }) =>
          [...items].reverse().map((year) => (
            <Section
              key={year.id}
              title={t('web.years.year', { name: year.name })}
              actions={
                <>
                  {year.id === currentId && (
                    <Badge kind="good" icon={IconCheck}>
                      {t('web.years.current')}
                    </Badge>
                  )}
                  {mayChange && (
                    <>
                      <Button onClick={() => setOpen({ what: 'year', year })} aria-label={t('web.years.change-this', { name: year.name })}>
                        {t('web.years.change')}
                      </Button>
                      <Button
                        onClick={() => setOpen({ what: 'periods', year })}
                        aria-label={t('web.years.change-periods-of', { name: year.name })}
                      >
                        {t('web.years.change-periods')}
                      </Button>
                    </>
                  )}
                </>
              }
            >
              <p className="muted">{days(year)}</p>
              {year.periods.length === 0 ? (
                <p>{t('web.years.no-periods')}</p>
              ) : (
                <RowList label={t('web.years.year', { name: year.name })}>
                  {year.periods.map((p) => (
                    <Row key={`${p.kind}-${p.number}`} title={t(`identity.period.${p.kind}`, { number: p.number })} detail={days(p)} />
                  ))}
                </RowList>
              )}
            </Section>
          ))
        }
      </QueryView>
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('web.years.add')}>
        <NewYear organisationId={organisationId} last={query.data?.items.at(-1)} done={() => setAdding(false)} />
      </Dialog>
      <Dialog open={open?.what === 'year'} onClose={close} title={t('web.years.year', { name: open?.year.name ?? '' })}>
        {open && <ChangeYear organisationId={organisationId} year={open.year} done={close} />}
      </Dialog>
      <Dialog open={open?.what === 'periods'} onClose={close} title={t('web.years.periods-of', { name: open?.year.name ?? '' })}>
        {open && <Periods organisationId={organisationId} year={open.year} done={close} />}
      </Dialog>
    </Page>
  );
}
