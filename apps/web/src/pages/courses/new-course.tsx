import { api, Form, SelectField, TextField, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Category, categoryOptions } from './categories.js';

export function NewCourse({ categories }: { categories: readonly Category[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    initial: { name: '', categoryId: '' },
    check: (v) => ({ name: v.name.trim() ? undefined : t('web.courses.name-missing') }),
    send: async ({ name, categoryId }) => {
      const { data } = await api.POST('/courses/courses', { body: { name: name.trim(), categoryId: categoryId || null } });
      await client.invalidateQueries();
      if (data) await navigate({ to: `/courses/${data.id}` });
    },
  });
  return (
    <Form form={form} submit={t('web.courses.create')}>
      <TextField {...form.field('name')} label={t('web.courses.name')} help={t('web.courses.name-help')} maxLength={250} autoFocus />
      {categories.length > 0 && (
        <SelectField
          {...form.field('categoryId')}
          label={t('web.courses.category')}
          options={[{ value: '', label: t('web.courses.no-category') }, ...categoryOptions(categories)]}
          optional
        />
      )}
    </Form>
  );
}
