import {
  $api,
  api,
  Button,
  type Course,
  Dialog,
  Form,
  IconArchive,
  IconCopy,
  IconEye,
  IconEyeOff,
  IconTrash,
  LeaveGuard,
  Notice,
  Page,
  QueryView,
  Section,
  SelectField,
  Skeleton,
  TextArea,
  TextField,
  ConfirmByName,
  toast,
  useForm,
  useParam,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOptions } from './categories.js';
import { CopyCourse } from './copy-course.js';
import { CourseTabs } from './course-tabs.js';

/** Name, description, category, dates and state of a course. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const courseId = useParam('courseId');
  const query = $api.useQuery('get', '/courses/courses/{courseId}', { params: { path: { courseId } } });
  return (
    <Page
      title={t('web.course-settings.title')}
      width="form"
      crumbs={[
        { to: '/courses', label: t('web.nav.courses') },
        { to: `/courses/${courseId}`, label: query.data?.name ?? '…' },
      ]}
    >
      <CourseTabs course={query.data} />
      <QueryView query={query} skeleton={<Skeleton lines={6} />}>
        {(course) => (
          <>
            <Settings key={course.version} course={course} />
            <State course={course} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Settings({ course }: { course: Course }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { organisationId } = course;
  // Who teaches here as a guest sees no catalogue and leaves the category as it is.
  const categories = $api.useQuery(
    'get',
    '/courses/organisations/{organisationId}/categories',
    { params: { path: { organisationId } } },
    { retry: false },
  );
  const form = useForm({
    initial: {
      name: course.name,
      summary: course.summary,
      categoryId: course.categoryId ?? '',
      startsOn: course.startsOn ?? '',
      endsOn: course.endsOn ?? '',
    },
    check: (v) => ({
      name: v.name.trim() ? undefined : t('web.course.name-missing'),
      endsOn: v.startsOn && v.endsOn && v.endsOn < v.startsOn ? t('web.course-settings.before-start') : undefined,
    }),
    send: async ({ name, summary, categoryId, startsOn, endsOn }) => {
      await api.PATCH('/courses/courses/{courseId}', {
        params: { path: { courseId: course.id } },
        body: {
          version: course.version,
          name: name.trim(),
          summary: summary.trim(),
          categoryId: categoryId || null,
          startsOn: startsOn || null,
          endsOn: endsOn || null,
        },
      });
      await client.invalidateQueries();
      toast(t('web.course-settings.saved'));
    },
  });
  return (
    <>
      <Form form={form} submit={t('web.course-settings.save')}>
        <TextField {...form.field('name')} label={t('web.courses.name')} maxLength={250} />
        <TextArea
          {...form.field('summary')}
          label={t('web.course-settings.summary')}
          help={t('web.course-settings.summary-help')}
          maxLength={1000}
          rows={3}
          optional
        />
        {categories.data && categories.data.items.length > 0 && (
          <SelectField
            {...form.field('categoryId')}
            label={t('web.courses.category')}
            options={[{ value: '', label: t('web.courses.no-category') }, ...categoryOptions(categories.data.items)]}
            optional
          />
        )}
        <TextField {...form.field('startsOn')} label={t('web.course-settings.starts-on')} type="date" optional />
        <TextField
          {...form.field('endsOn')}
          label={t('web.course-settings.ends-on')}
          help={t('web.course-settings.dates-help')}
          type="date"
          optional
        />
      </Form>
      <LeaveGuard when={form.dirty && !form.busy} />
    </>
  );
}

/** What can be done with the course as a whole. */
function State({ course }: { course: Course }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblem();
  const [opened, setOpened] = useState<'copy' | 'delete' | null>(null);
  const close = (): void => setOpened(null);
  const onError = (error: unknown): void => toast(problemText(error).message);
  const change = $api.useMutation('patch', '/courses/courses/{courseId}', { onSuccess: () => client.invalidateQueries(), onError });
  const remove = $api.useMutation('delete', '/courses/courses/{courseId}', {
    onError,
    onSuccess: async () => {
      toast(t('web.course-settings.deleted', { name: course.name }));
      await navigate({ to: '/courses' });
      await client.invalidateQueries();
    },
  });
  const params = { path: { courseId: course.id } };
  const set = (state: Course['state'], version: number): void =>
    change.mutate(
      { params, body: { version, state } },
      {
        onSuccess: (changed) =>
          toast(t(`web.course-settings.is-${state}`), version === course.version ? { undo: () => set(course.state, changed.version) } : {}),
      },
    );
  const to = (state: Course['state']) => ({ busy: change.isPending, onClick: () => set(state, course.version) });
  return (
    <Section title={t('web.course-settings.state')}>
      <Notice>{t(`web.course-settings.state-${course.state}`)}</Notice>
      <div className="cluster">
        {course.state !== 'published' && (
          <Button icon={IconEye} {...to('published')}>
            {t(course.state === 'draft' ? 'web.course-settings.publish' : 'web.course-settings.unarchive')}
          </Button>
        )}
        {course.state === 'published' && (
          <Button icon={IconEyeOff} {...to('draft')}>
            {t('web.course-settings.unpublish')}
          </Button>
        )}
        {course.state !== 'archived' && (
          <Button icon={IconArchive} {...to('archived')}>
            {t('web.course-settings.archive')}
          </Button>
        )}
        <Button icon={IconCopy} onClick={() => setOpened('copy')}>
          {t('web.copy.open')}
        </Button>
        <Button kind="danger" icon={IconTrash} onClick={() => setOpened('delete')}>
          {t('web.course-settings.delete')}
        </Button>
      </div>
      <Dialog open={opened === 'copy'} onClose={close} title={t('web.copy.title')}>
        <CopyCourse course={course} />
      </Dialog>
      <ConfirmByName
        open={opened === 'delete'}
        onClose={close}
        title={t('web.course-settings.delete')}
        name={course.name}
        action={t('web.course-settings.delete')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ params })}
      >
        <p>{t('web.course-settings.delete-about')}</p>
      </ConfirmByName>
    </Section>
  );
}
