import {
  $api,
  api,
  Button,
  CheckField,
  Dialog,
  EmptyState,
  Form,
  IconPencil,
  IconPlus,
  IconTrash,
  IconUsers,
  Menu,
  Page,
  QueryView,
  removeLater,
  Row,
  RowList,
  Skeleton,
  TextField,
  toast,
  useCourse,
  useForm,
  useParam,
  usePendingRemovals,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CourseTabs } from './course-tabs.js';

interface Member {
  readonly personId: string;
  readonly name: string;
}
interface Group {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly members: readonly Member[];
}

/** Parts of the course's students, and who is in which. */
export default function GroupsPage() {
  const { t } = useTranslation();
  const courseId = useParam('courseId');
  const client = useQueryClient();
  const problemText = useProblem();
  const removed = usePendingRemovals();
  const [opened, setOpened] = useState<Group | 'new' | null>(null);
  const path = { params: { path: { courseId } } };
  const { course, crumbs, may } = useCourse(courseId);
  const query = $api.useQuery('get', '/enrolment/courses/{courseId}/groups', path);
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/enrolment/courses/{courseId}/groups'] });
  const say = (error: unknown): void => toast(problemText(error).message);
  const mayManage = may('enrolment:manage');
  const fromClasses = $api.useMutation('post', '/enrolment/courses/{courseId}/groups/from-classes', {
    onError: say,
    onSuccess: async ({ created, placed }) => {
      await refresh();
      toast(t('web.groups.made', { count: created, placed }));
    },
  });
  const actions = mayManage && (
    <>
      <Button icon={IconUsers} busy={fromClasses.isPending} onClick={() => fromClasses.mutate(path)}>
        {t('web.groups.from-classes')}
      </Button>
      <Button kind="primary" icon={IconPlus} onClick={() => setOpened('new')}>
        {t('web.groups.new')}
      </Button>
    </>
  );
  const done = async (): Promise<void> => {
    await refresh();
    setOpened(null);
  };
  return (
    <Page
      title={t('web.groups.title')}
      crumbs={[...crumbs, { to: `/courses/${courseId}/participants`, label: t('web.participants.title') }]}
      actions={actions}
    >
      <CourseTabs course={course} />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={(data) => data.items.length === 0}
        empty={
          <EmptyState icon={IconUsers} title={t('web.groups.none')}>
            {t('web.groups.none-why')}
          </EmptyState>
        }
      >
        {({ items }) => (
          <RowList>
            {items
              .filter(({ id }) => !removed.has(id))
              .map((group) => (
                <Row
                  key={group.id}
                  icon={IconUsers}
                  title={group.name}
                  detail={[t('web.count.students', { count: group.members.length }), group.members.map((m) => m.name).join(', ')]
                    .filter(Boolean)
                    .join(': ')}
                  end={
                    mayManage && (
                      <Menu label={t('web.outline.actions', { name: group.name })}>
                        <Button icon={IconPencil} onClick={() => setOpened(group)}>
                          {t('web.groups.edit')}
                        </Button>
                        <Button
                          icon={IconTrash}
                          onClick={() =>
                            removeLater({
                              id: group.id,
                              text: t('web.groups.removed', { name: group.name }),
                              send: () =>
                                api.DELETE('/enrolment/groups/{groupId}', { params: { path: { groupId: group.id } } }).finally(refresh),
                              onError: say,
                            })
                          }
                        >
                          {t('web.outline.remove')}
                        </Button>
                      </Menu>
                    )
                  }
                />
              ))}
          </RowList>
        )}
      </QueryView>
      <Dialog open={opened !== null} onClose={() => setOpened(null)} title={t(opened === 'new' ? 'web.groups.new' : 'web.groups.edit')}>
        {opened !== null && <GroupForm courseId={courseId} group={opened === 'new' ? null : opened} done={done} />}
      </Dialog>
    </Page>
  );
}

function GroupForm({ courseId, group, done }: { courseId: string; group: Group | null; done: () => Promise<void> }) {
  const { t } = useTranslation();
  const students = $api.useQuery('get', '/enrolment/courses/{courseId}/participants', {
    params: { path: { courseId }, query: { role: 'student', limit: 200 } },
  });
  const form = useForm({
    initial: { name: group?.name ?? '', personIds: new Set(group?.members.map((m) => m.personId)) },
    check: (v) => ({ name: v.name.trim() ? undefined : t('web.course.name-missing') }),
    send: async ({ name, personIds }) => {
      const created = group ?? {
        id:
          (await api.POST('/enrolment/courses/{courseId}/groups', { params: { path: { courseId } }, body: { name: name.trim() } })).data
            ?.id ?? '',
        version: 1,
      };
      await api.PATCH('/enrolment/groups/{groupId}', {
        params: { path: { groupId: created.id } },
        body: { version: created.version, name: name.trim(), personIds: [...personIds] },
      });
      await done();
    },
  });
  const { personIds } = form.values;
  const choose = (personId: string, chosen: boolean): void =>
    form.set('personIds', new Set(chosen ? [...personIds, personId] : [...personIds].filter((id) => id !== personId)));
  return (
    <Form form={form} submit={t('web.outline.save')}>
      <TextField {...form.field('name')} label={t('web.groups.name')} maxLength={100} autoFocus />
      <fieldset className="stack-tight">
        <legend className="s-field-label">{t('web.groups.members', { count: personIds.size })}</legend>
        <QueryView query={students} skeleton={<Skeleton lines={4} />}>
          {({ items }) => (
            <>
              {items.length === 0 && <p className="muted">{t('web.groups.no-students')}</p>}
              {items.map((student) => (
                <CheckField
                  key={student.personId}
                  label={student.name}
                  checked={personIds.has(student.personId)}
                  onChange={(chosen) => choose(student.personId, chosen)}
                />
              ))}
            </>
          )}
        </QueryView>
      </fieldset>
    </Form>
  );
}
