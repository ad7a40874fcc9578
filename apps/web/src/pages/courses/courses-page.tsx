import { api, Button, Dialog, Form, IconPlus, Page, TextField, useCan, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CourseRows } from './course-rows.js';

function NewCourse() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    initial: { name: '' },
    check: (v) => ({ name: v.name.trim() ? undefined : t('web.courses.name-missing') }),
    send: async ({ name }) => {
      const { data } = await api.POST('/courses/courses', { body: { name: name.trim() } });
      await client.invalidateQueries();
      if (data) await navigate({ to: `/courses/${data.id}` });
    },
  });
  return (
    <Form form={form} submit={t('web.courses.create')}>
      <TextField {...form.field('name')} label={t('web.courses.name')} help={t('web.courses.name-help')} maxLength={250} autoFocus />
    </Form>
  );
}

export default function CoursesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const [creating, setCreating] = useState(false);
  const begin = can('courses:create') && (
    <Button kind="primary" icon={IconPlus} onClick={() => setCreating(true)}>
      {t('web.courses.new')}
    </Button>
  );
  return (
    <Page title={t('web.nav.courses')} actions={begin}>
      <CourseRows empty={t(begin ? 'web.courses.none-teacher' : 'web.courses.none-student')} />
      <Dialog open={creating} onClose={() => setCreating(false)} title={t('web.courses.new')}>
        <NewCourse />
      </Dialog>
    </Page>
  );
}
