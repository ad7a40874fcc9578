import {
  $api,
  Button,
  Dialog,
  EmptyState,
  ButtonLink,
  IconCalendarDue,
  IconPlus,
  IconPrinter,
  IconUser,
  IconUsers,
  IconX,
  Menu,
  Page,
  type Participant,
  QueryView,
  Row,
  RowList,
  Section,
  Skeleton,
  toast,
  useFormat,
  useProblem,
  useCourse,
  useParam,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CourseTabs } from './course-tabs.js';
import { EditParticipant } from './edit-participant.js';
import { Enrol } from './enrol.js';
import { EntryKeys } from './entry-keys.js';
import { FollowedClasses } from './followed-classes.js';

function Group({
  title,
  participants,
  edit,
  remove,
}: {
  title: string;
  participants: readonly Participant[];
  edit?: (p: Participant) => void;
  remove?: (p: Participant) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const dates = ({ since, until }: Participant): string[] => [
    ...(new Date(since) > new Date() ? [t('web.participants.from-day', { when: format.moment(since) })] : []),
    ...(until ? [t('web.participants.until-day', { when: format.moment(until) })] : []),
  ];
  if (participants.length === 0) return null;
  return (
    <Section title={`${title} (${participants.length})`}>
      <RowList>
        {participants.map((p) => (
          <Row
            key={p.id}
            icon={IconUser}
            title={p.name}
            detail={[...(p.source === 'by-hand' ? [] : [t(`web.participants.by-${p.source}`)]), ...dates(p)].join(' · ')}
            end={
              edit &&
              remove && (
                <Menu label={t('web.outline.actions', { name: p.name })}>
                  <Button icon={IconCalendarDue} onClick={() => edit(p)}>
                    {t('web.participants.dates')}
                  </Button>
                  <Button icon={IconX} onClick={() => remove(p)}>
                    {t('web.participants.remove-short')}
                  </Button>
                </Menu>
              )
            }
          />
        ))}
      </RowList>
    </Section>
  );
}

export default function ParticipantsPage() {
  const { t } = useTranslation();
  const courseId = useParam('courseId');
  const client = useQueryClient();
  const problemText = useProblem();
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<Participant | null>(null);
  const path = { params: { path: { courseId } } };
  const { course, crumbs, may } = useCourse(courseId);
  const query = $api.useQuery('get', '/enrolment/courses/{courseId}/participants', {
    params: { path: { courseId }, query: { limit: 200 } },
  });
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/enrolment/courses/{courseId}/participants'] });
  const onError = (error: unknown): void => toast(problemText(error).message);
  const enrol = $api.useMutation('post', '/enrolment/courses/{courseId}/participants', { onSuccess: refresh, onError });
  const end = $api.useMutation('delete', '/enrolment/participants/{participantId}', { onSuccess: refresh, onError });
  const mayManage = may('enrolment:manage');
  const remove = (p: Participant): void => {
    end.mutate(
      { params: { path: { participantId: p.id } } },
      {
        onSuccess: () =>
          toast(t('web.participants.removed', { name: p.name }), {
            undo: () => enrol.mutate({ ...path, body: { personIds: [p.personId], role: p.role, until: p.until ?? undefined } }),
          }),
      },
    );
  };
  const add = mayManage && (
    <Button kind="primary" icon={IconPlus} onClick={() => setAdding(true)}>
      {t('web.participants.add')}
    </Button>
  );
  return (
    <Page
      title={t('web.participants.title')}
      crumbs={crumbs}
      actions={
        <>
          {may('grades:view-all') && (
            <ButtonLink icon={IconPrinter} to={`/courses/${courseId}/grades/print`} search={{ what: 'list' }}>
              {t('web.participants.print')}
            </ButtonLink>
          )}
          <ButtonLink icon={IconUsers} to={`/courses/${courseId}/groups`}>
            {t('web.groups.title')}
          </ButtonLink>
          {add}
        </>
      }
    >
      <CourseTabs course={course} />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={(data) => data.items.length === 0}
        empty={
          <EmptyState icon={IconUsers} title={t('web.participants.none')} action={add}>
            {t('web.participants.none-why')}
          </EmptyState>
        }
      >
        {({ items }) => (
          <>
            <Group
              title={t('web.participants.teachers')}
              participants={items.filter((p) => p.role === 'teacher')}
              edit={mayManage ? setEditing : undefined}
              remove={mayManage ? remove : undefined}
            />
            <Group
              title={t('web.participants.students')}
              participants={items.filter((p) => p.role === 'student')}
              edit={mayManage ? setEditing : undefined}
              remove={mayManage ? remove : undefined}
            />
          </>
        )}
      </QueryView>
      <FollowedClasses courseId={courseId} mayManage={mayManage} />
      {mayManage && <EntryKeys courseId={courseId} />}
      <Dialog open={editing !== null} onClose={() => setEditing(null)} title={editing?.name ?? ''}>
        {editing && (
          <EditParticipant
            participant={editing}
            done={async () => {
              await refresh();
              setEditing(null);
            }}
          />
        )}
      </Dialog>
      {course && (
        <Dialog open={adding} onClose={() => setAdding(false)} title={t('web.participants.add')}>
          <Enrol course={course} done={() => setAdding(false)} />
        </Dialog>
      )}
    </Page>
  );
}
