import {
  $api,
  api,
  Button,
  type Course,
  Dialog,
  Form,
  IconEye,
  IconPlus,
  IconUser,
  Notice,
  SelectField,
  seeAsStudent,
  TextField,
  toast,
  useForm,
  usePlugins,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

function NewSection({ courseId, done }: { courseId: string; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initial: { name: '' },
    check: (v) => ({ name: v.name.trim() ? undefined : t('web.course.name-missing') }),
    send: async ({ name }) => {
      await api.POST('/courses/courses/{courseId}/sections', { params: { path: { courseId } }, body: { name: name.trim() } });
      await client.invalidateQueries();
      done();
    },
  });
  return (
    <Form form={form} submit={t('web.course.add-section')}>
      <TextField
        {...form.field('name')}
        label={t('web.course.section-name')}
        help={t('web.course.section-help')}
        maxLength={250}
        autoFocus
      />
    </Form>
  );
}

function NewActivity({ course }: { course: Course }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const types = usePlugins().flatMap((plugin) => Object.entries(plugin.activities ?? {}).map(([type, renderer]) => ({ type, renderer })));
  const form = useForm({
    initial: { name: '', type: types[0]?.type ?? '', sectionId: course.sections.at(-1)?.id ?? '' },
    check: (v) => ({ name: v.name.trim() ? undefined : t('web.course.name-missing') }),
    send: async ({ name, type, sectionId }) => {
      const { data } = await api.POST('/courses/courses/{courseId}/activities', {
        params: { path: { courseId: course.id } },
        body: { sectionId, type, name: name.trim() },
      });
      await client.invalidateQueries();
      const path = types.find((x) => x.type === type)?.renderer.path;
      if (data && path) await navigate({ to: path(data.id) });
    },
  });
  if (types.length === 0) return <Notice>{t('web.course.no-types')}</Notice>;
  return (
    <Form form={form} submit={t('web.course.add-activity')}>
      {types.length > 1 && (
        <SelectField
          {...form.field('type')}
          label={t('web.course.activity-type')}
          options={types.map(({ type, renderer }) => ({ value: type, label: t(renderer.label) }))}
        />
      )}
      <TextField {...form.field('name')} label={t('web.course.activity-name')} maxLength={250} autoFocus />
      {course.sections.length > 1 && (
        <SelectField
          {...form.field('sectionId')}
          label={t('web.course.section')}
          options={course.sections.map((s) => ({ value: s.id, label: s.name }))}
        />
      )}
    </Form>
  );
}

/** What an author does with a course: opens it to the class, adds sections and activities. */
export default function CourseEditing({ course }: { course: Course }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const [adding, setAdding] = useState<'section' | 'activity' | null>(null);
  const close = (): void => setAdding(null);
  const change = $api.useMutation('patch', '/courses/courses/{courseId}', {
    onSuccess: () => client.invalidateQueries(),
    onError: (error) => toast(problemText(error).message),
  });
  const setState = (state: Course['state']): void =>
    change.mutate({ params: { path: { courseId: course.id } }, body: { version: course.version, state } });
  const asStudent = (): void => {
    seeAsStudent(course.id);
    // From nothing: what was read for the teacher is not for a student.
    location.reload();
  };
  return (
    <>
      {course.state === 'draft' && (
        <Notice
          kind="warn"
          action={
            <Button icon={IconEye} busy={change.isPending} onClick={() => setState('published')}>
              {t('web.course.publish')}
            </Button>
          }
        >
          {t('web.course.draft')}
        </Notice>
      )}
      <div className="cluster s-actions">
        {course.sections.length > 0 && (
          <Button kind="primary" icon={IconPlus} onClick={() => setAdding('activity')}>
            {t('web.course.add-activity')}
          </Button>
        )}
        <Button kind={course.sections.length > 0 ? 'quiet' : 'primary'} icon={IconPlus} onClick={() => setAdding('section')}>
          {t('web.course.add-section')}
        </Button>
        {course.my.capabilities.includes('access:see-as-student') && (
          <Button icon={IconUser} onClick={asStudent}>
            {t('web.as-student.see')}
          </Button>
        )}
      </div>
      <Dialog open={adding === 'section'} onClose={close} title={t('web.course.new-section')}>
        <NewSection courseId={course.id} done={close} />
      </Dialog>
      <Dialog open={adding === 'activity'} onClose={close} title={t('web.course.new-activity')}>
        <NewActivity course={course} />
      </Dialog>
    </>
  );
}
