import {
  $api,
  Button,
  type Course,
  fullName,
  IconUsers,
  Notice,
  QueryView,
  Row,
  RowList,
  Segments,
  Skeleton,
  SearchField,
  toast,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';

const FEWEST_LETTERS = 2;

/** A whole class at once, or people found by name. */
export function Enrol({ course, done }: { course: Course; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const [what, setWhat] = useState<'class' | 'student' | 'teacher'>('class');
  const organisationId = course.organisationId;
  const enrol = $api.useMutation('post', '/enrolment/courses/{courseId}/participants', {
    onSuccess: async ({ enrolled, already }) => {
      await client.invalidateQueries();
      toast(
        [t('web.participants.added', { count: enrolled }), ...(already ? [t('web.participants.already', { count: already })] : [])].join(
          ' ',
        ),
      );
      done();
    },
  });
  const send = (body: { classId: string } | { personIds: string[] }): void =>
    enrol.mutate({ params: { path: { courseId: course.id } }, body: { ...body, role: what === 'teacher' ? 'teacher' : 'student' } });
  return (
    <div className="stack">
      <Segments
        label={t('web.participants.whom')}
        value={what}
        onChange={setWhat}
        options={(['class', 'student', 'teacher'] as const).map((value) => ({ value, label: t(`web.participants.whom-${value}`) }))}
      />
      {enrol.error ? <Notice kind="bad">{problemText(enrol.error).message}</Notice> : null}
      {what === 'class' ? (
        <Classes organisationId={organisationId} busy={enrol.isPending} choose={(classId) => send({ classId })} />
      ) : (
        <People
          key={what}
          organisationId={organisationId}
          kind={what === 'teacher' ? 'staff' : 'student'}
          busy={enrol.isPending}
          choose={(personId) => send({ personIds: [personId] })}
        />
      )}
    </div>
  );
}

interface Choose {
  organisationId: string;
  busy: boolean;
  choose: (id: string) => void;
}

function Classes({ organisationId, busy, choose }: Choose) {
  const { t } = useTranslation();
  const query = $api.useQuery('get', '/identity/organisations/{organisationId}/classes', { params: { path: { organisationId } } });
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton shape="rows" />}
      isEmpty={(d) => d.items.length === 0}
      empty={<p>{t('web.participants.no-classes')}</p>}
    >
      {({ items }) => (
        <RowList>
          {items.map((c) => (
            <Row
              key={c.id}
              icon={IconUsers}
              title={c.name}
              detail={t('web.count.students', { count: c.students })}
              end={
                <Button busy={busy} onClick={() => choose(c.id)} aria-label={t('web.participants.add-this', { name: c.name })}>
                  {t('web.participants.add-short')}
                </Button>
              }
            />
          ))}
        </RowList>
      )}
    </QueryView>
  );
}

function People({ organisationId, kind, busy, choose }: Choose & { kind: 'student' | 'staff' }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const query = $api.useQuery(
    'get',
    '/identity/organisations/{organisationId}/persons',
    { params: { path: { organisationId }, query: { q, kind, limit: 20 } } },
    { enabled: q.length >= FEWEST_LETTERS },
  );
  return (
    <div className="stack">
      <SearchField label={t('web.participants.search')} value={typed} onChange={setTyped} autoFocus />
      {q.length >= FEWEST_LETTERS && (
        <QueryView
          query={query}
          skeleton={<Skeleton shape="rows" lines={3} />}
          isEmpty={(d) => d.items.length === 0}
          empty={<p>{t('web.participants.nobody')}</p>}
        >
          {({ items }) => (
            <RowList>
              {items.map((person) => (
                <Row
                  key={person.id}
                  title={fullName(person)}
                  detail={person.memberships.map((m) => m.organisation).join(', ')}
                  end={
                    <Button
                      busy={busy}
                      onClick={() => choose(person.id)}
                      aria-label={t('web.participants.add-this', { name: fullName(person) })}
                    >
                      {t('web.participants.add-short')}
                    </Button>
                  }
                />
              ))}
            </RowList>
          )}
        </QueryView>
      )}
    </div>
  );
}
