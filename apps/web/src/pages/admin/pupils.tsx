import {
  $api,
  Badge,
  Dialog,
  EmptyState,
  fullName,
  IconLock,
  IconUser,
  Menu,
  MoreRows,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Section,
  Skeleton,
  useCan,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MovePupil } from './move-pupil.js';

/** Who is in the class today. */
export function Pupils({ classId, schoolId }: { classId: string; schoolId: string }) {
  const { t } = useTranslation();
  const mayMove = useCan()('identity:manage-persons');
  const [moving, setMoving] = useState<{ id: string; name: string } | null>(null);
  const query = $api.useInfiniteQuery(
    'get',
    '/identity/organisations/{organisationId}/persons',
    { params: { path: { organisationId: classId }, query: { limit: 100, kind: 'student' } } },
    paged,
  );
  const rows = rowsOf(query);
  return (
    <Section title={t('web.class.pupils', { count: query.data?.pages[0]?.total ?? rows.length })}>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={8} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconUser} title={t('web.class.nobody')}>
            {t('web.class.nobody-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <RowList label={t('web.people.kind-student')}>
              {rows.map((pupil) => (
                <Row
                  key={pupil.id}
                  to={`/admin/people/${pupil.id}`}
                  title={fullName(pupil)}
                  detail={pupil.login}
                  end={
                    <>
                      {pupil.disabled && <Badge icon={IconLock}>{t('web.people.disabled')}</Badge>}
                      {mayMove && (
                        <Menu label={t('web.class.actions', { name: fullName(pupil) })}>
                          <button type="button" onClick={() => setMoving({ id: pupil.id, name: fullName(pupil) })}>
                            {t('web.class.move')}
                          </button>
                        </Menu>
                      )}
                    </>
                  }
                />
              ))}
            </RowList>
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
      <Dialog open={moving !== null} onClose={() => setMoving(null)} title={t('web.class.move')}>
        {moving && <MovePupil classId={classId} schoolId={schoolId} pupil={moving} done={() => setMoving(null)} />}
      </Dialog>
    </Section>
  );
}
