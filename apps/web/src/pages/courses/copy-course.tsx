import { api, ButtonLink, type Course, Form, Notice, Progress, TextField, useForm, useJob } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestedName, suggestedStart } from './copy-dates.js';

/** A course for the next year: its name and first day, then the progress and the way to it. */
export function CopyCourse({ course }: { course: Course }) {
  const { t } = useTranslation();
  const [jobId, setJobId] = useState<string | null>(null);
  const start = suggestedStart(course.startsOn);
  const form = useForm({
    initial: { name: suggestedName(course.name, start), startsOn: start },
    check: (v) => ({
      name: v.name.trim() ? undefined : t('web.course.name-missing'),
      startsOn: v.startsOn ? undefined : t('field.required'),
    }),
    send: async ({ name, startsOn }) => {
      const { data } = await api.POST('/courses/courses/{courseId}/copy', {
        params: { path: { courseId: course.id } },
        body: { name: name.trim(), startsOn },
      });
      if (data) setJobId(data.jobId);
    },
  });
  if (jobId) return <Copying jobId={jobId} />;
  return (
    <Form form={form} submit={t('web.copy.send')}>
      <p className="muted">{t('web.copy.about')}</p>
      <TextField {...form.field('name')} label={t('web.courses.name')} maxLength={250} autoFocus />
      <TextField
        {...form.field('startsOn')}
        label={t('web.copy.starts-on')}
        help={t(course.startsOn ? 'web.copy.starts-on-help' : 'web.copy.no-start-help')}
        type="date"
      />
    </Form>
  );
}

function Copying({ jobId }: { jobId: string }) {
  const { t } = useTranslation();
  const { data: job } = useJob(jobId);
  if (job?.state === 'failed') return <Notice kind="bad">{t('web.copy.failed')}</Notice>;
  const result = job?.state === 'completed' ? (job.result as { courseId: string; skipped: string[] } | null) : null;
  if (!result) return <Progress label={t('web.copy.running')} share={job?.progress ?? 0} />;
  return (
    <div className="stack">
      <Notice kind="good">{t('web.copy.done')}</Notice>
      {result.skipped.length > 0 && <Notice kind="warn">{t('web.copy.skipped', { names: result.skipped.join(', ') })}</Notice>}
      <div>
        <ButtonLink kind="primary" to={`/courses/${result.courseId}`}>
          {t('web.copy.go')}
        </ButtonLink>
      </div>
    </div>
  );
}
