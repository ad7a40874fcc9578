import {
  $api,
  Button,
  Dialog,
  EmptyState,
  IconButton,
  IconPlus,
  IconUser,
  IconUsers,
  IconX,
  Page,
  type Participant,
  QueryView,
  Row,
  RowList,
  Section,
  Skeleton,
  toast,
  useProblem,
  useParam,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CourseTabs } from './course-tabs.js';
import { Enrol } from './enrol.js';

function Group({
  title,
  participants,
  remove,
}: {
  title: string;
  participants: readonly Participant[];
  remove?: (p: Participant) => void;
}) {
  const { t } = useTranslation();
  if (participants.length === 0) return null;
  return (
    <Section title={`${title} (${participants.length})`}>
      <RowList>
        {participants.map((p) => (
          <Row
            key={p.id}
            icon={IconUser}
            title={p.name}
            detail={p.source === 'class' && t('web.participants.by-class')}
            end={remove && <IconButton icon={IconX} label={t('web.participants.remove', { name: p.name })} onClick={() => remove(p)} />}
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
  const path = { params: { path: { courseId } } };
  const course = $api.useQuery('get', '/courses/courses/{courseId}', path);
  const query = $api.useQuery('get', '/enrolment/courses/{courseId}/participants', {
    params: { path: { courseId }, query: { limit: 200 } },
  });
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/enrolment/courses/{courseId}/participants'] });
  const onError = (error: unknown): void => toast(problemText(error).message);
  const enrol = $api.useMutation('post', '/enrolment/courses/{courseId}/participants', { onSuccess: refresh, onError });
  const end = $api.useMutation('delete', '/enrolment/participants/{participantId}', { onSuccess: refresh, onError });
  const mayManage = course.data?.my.capabilities.includes('enrolment:manage') ?? false;
  const remove = (p: Participant): void => {
    end.mutate(
      { params: { path: { participantId: p.id } } },
      {
        onSuccess: () =>
          toast(t('web.participants.removed', { name: p.name }), {
            undo: () => enrol.mutate({ ...path, body: { personIds: [p.personId], role: p.role } }),
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
      crumbs={[
        { to: '/courses', label: t('web.nav.courses') },
        { to: `/courses/${courseId}`, label: course.data?.name ?? '…' },
      ]}
      actions={add}
    >
      <CourseTabs course={course.data} />
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
              remove={mayManage ? remove : undefined}
            />
            <Group
              title={t('web.participants.students')}
              participants={items.filter((p) => p.role === 'student')}
              remove={mayManage ? remove : undefined}
            />
          </>
        )}
      </QueryView>
      {course.data && (
        <Dialog open={adding} onClose={() => setAdding(false)} title={t('web.participants.add')}>
          <Enrol course={course.data} done={() => setAdding(false)} />
        </Dialog>
      )}
    </Page>
  );
}
