import { $api, api, EmptyState, Form, QueryView, SelectField, toast, useForm, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly classId: string;
  readonly schoolId: string;
  readonly pupil: { readonly id: string; readonly name: string };
  readonly done: () => void;
}

/** Into another class of the school from today on; can be taken back at once. */
export function MovePupil(props: Props) {
  const { t } = useTranslation();
  const query = $api.useQuery('get', '/identity/organisations/{organisationId}/classes', {
    params: { path: { organisationId: props.schoolId } },
  });
  return (
    <QueryView query={query}>
      {({ items }) => {
        const others = items.filter((c) => c.id !== props.classId);
        return others.length === 0 ? <EmptyState title={t('web.class.no-other')} /> : <Choose {...props} classes={others} />;
      }}
    </QueryView>
  );
}

function Choose({ classId, pupil, done, classes }: Props & { classes: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const move = async (to: string): Promise<void> => {
    await api.POST('/identity/classes/{organisationId}/pupils', {
      params: { path: { organisationId: to } },
      body: { personIds: [pupil.id] },
    });
    await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/identity') });
  };
  const form = useForm({
    initial: { to: classes[0]?.id ?? '' },
    send: async ({ to }) => {
      await move(to);
      const name = classes.find((c) => c.id === to)?.name ?? '';
      toast(t('web.class.moved', { person: pupil.name, name }), {
        undo: () => {
          move(classId).catch((error: unknown) => toast(problemText(error).message));
        },
      });
      done();
    },
  });
  return (
    <Form form={form} submit={t('web.class.move-go')}>
      <p>{pupil.name}</p>
      <SelectField {...form.field('to')} label={t('web.class.move-to')} options={classes.map((c) => ({ value: c.id, label: c.name }))} />
    </Form>
  );
}
