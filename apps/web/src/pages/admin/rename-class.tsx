import { $api, api, Form, QueryView, SelectField, TextField, toast, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { gradeOptions } from './grade-options.js';

interface Props {
  readonly classId: string;
  readonly schoolId: string;
  readonly done: () => void;
}

/** Number and letter in the current year; the classes and results of earlier years keep theirs. */
export function RenameClass(props: Props) {
  const { t } = useTranslation();
  const query = $api.useQuery('get', '/identity/organisations/{organisationId}/classes', {
    params: { path: { organisationId: props.schoolId } },
  });
  return (
    <QueryView query={query}>
      {({ items }) => {
        const own = items.find((c) => c.id === props.classId);
        return own ? <Fields {...props} before={own} /> : <p>{t('web.class.not-this-year')}</p>;
      }}
    </QueryView>
  );
}

function Fields({ classId, done, before }: Props & { before: { readonly grade: number; readonly letter: string } }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initial: { grade: String(before.grade), letter: before.letter },
    check: (v) => ({ letter: v.letter.trim() ? undefined : t('field.required') }),
    send: async ({ grade, letter }) => {
      await api.PATCH('/identity/classes/{organisationId}', {
        params: { path: { organisationId: classId } },
        body: { grade: Number(grade), letter: letter.trim() },
      });
      toast(t('web.class.renamed'));
      await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/identity') });
      done();
    },
  });
  return (
    <Form form={form} submit={t('web.class.rename-go')}>
      <SelectField {...form.field('grade')} label={t('web.classes.grade')} options={gradeOptions} />
      <TextField {...form.field('letter')} label={t('web.classes.letter')} help={t('web.classes.letter-help')} maxLength={10} />
    </Form>
  );
}
