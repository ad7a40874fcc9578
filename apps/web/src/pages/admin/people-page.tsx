import {
  $api,
  Badge,
  Button,
  ButtonLink,
  Dialog,
  EmptyState,
  fullName,
  IconLock,
  IconPlus,
  IconUpload,
  IconUser,
  MoreRows,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  SelectField,
  Skeleton,
  SearchField,
  useCan,
} from '@sreda/ui';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPerson } from './new-person.js';
import { useSchool } from './use-school.js';
import './admin.css';

const kinds = ['', 'student', 'staff', 'outsider'] as const;
type Kind = (typeof kinds)[number];

export default function PeoplePage() {
  const { t } = useTranslation();
  const can = useCan();
  const { organisationId, crumbs } = useSchool();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<Kind>('');
  const [classId, setClassId] = useState('');
  const [adding, setAdding] = useState(false);
  const q = useDeferredValue(typed.trim());
  const path = { organisationId };
  const classes = $api.useQuery('get', '/identity/organisations/{organisationId}/classes', { params: { path } });
  const people = $api.useInfiniteQuery(
    'get',
    '/identity/organisations/{organisationId}/persons',
    { params: { path, query: { limit: 100, ...(q ? { q } : {}), ...(kind ? { kind } : {}), ...(classId ? { classId } : {}) } } },
    paged,
  );
  const rows = rowsOf(people);
  const filtered = q !== '' || kind !== '' || classId !== '';
  const actions = can('identity:manage-persons') && (
    <>
      <ButtonLink to="/admin/people/import" icon={IconUpload}>
        {t('web.people.import')}
      </ButtonLink>
      <Button kind="primary" icon={IconPlus} onClick={() => setAdding(true)}>
        {t('web.people.add')}
      </Button>
    </>
  );
  return (
    <Page title={t('web.admin.people')} crumbs={crumbs} actions={actions}>
      <div className="admin-filters">
        <SearchField label={t('web.people.search')} value={typed} onChange={setTyped} />
        <SelectField<Kind>
          label={t('web.people.kind')}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t(`web.people.kind-${value || 'all'}`) }))}
        />
        <SelectField
          label={t('web.people.class')}
          value={classId}
          onChange={setClassId}
          options={[
            { value: '', label: t('web.people.all-classes') },
            ...(classes.data?.items ?? []).map((c) => ({ value: c.id, label: c.name })),
          ]}
        />
      </div>
      <QueryView
        query={people}
        skeleton={<Skeleton shape="rows" lines={8} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconUser} title={t(filtered ? 'web.people.nobody' : 'web.people.none')} action={!filtered && actions}>
            {t(filtered ? 'web.people.nobody-why' : 'web.people.none-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <RowList label={t('web.admin.people')}>
              {rows.map((person) => (
                <Row
                  key={person.id}
                  to={`/admin/people/${person.id}`}
                  title={fullName(person)}
                  detail={[person.memberships.map((m) => m.organisation).join(', '), person.login].filter(Boolean).join(' · ')}
                  end={person.disabled && <Badge icon={IconLock}>{t('web.people.disabled')}</Badge>}
                />
              ))}
            </RowList>
            <div className="cluster">
              <span className="muted">{t('web.people.shown', { count: rows.length })}</span>
              <MoreRows query={people} />
            </div>
          </>
        )}
      </QueryView>
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('web.people.add')}>
        <NewPerson organisationId={organisationId} classes={classes.data?.items ?? []} />
      </Dialog>
    </Page>
  );
}
