import { api, Form, Page, TextField, toast, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Into a course with the code from the blackboard. */
export default function EnterPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    initial: { code: '' },
    check: (v) => ({ code: v.code.trim() ? undefined : t('web.enter.missing') }),
    send: async ({ code }) => {
      const { data } = await api.POST('/enrolment/enter', { body: { code: code.trim() } });
      await client.invalidateQueries();
      if (!data) return;
      toast(t('web.enter.done'));
      await navigate({ to: `/courses/${data.courseId}` });
    },
  });
  return (
    <Page title={t('web.courses.enter')} width="form" crumbs={[{ to: '/courses', label: t('web.nav.courses') }]}>
      <Form form={form} submit={t('web.enter.submit')}>
        <TextField
          {...form.field('code')}
          label={t('web.enter.code')}
          help={t('web.enter.help')}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          autoFocus
        />
      </Form>
    </Page>
  );
}
