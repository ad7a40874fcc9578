import { api, Button, Dialog, Form, TextField, toast, useForm, useFormat } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

function Extend({
  activityId,
  personIds,
  dueAt,
  done,
}: {
  activityId: string;
  personIds: readonly string[];
  dueAt: string | null;
  done: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const send = async (until: string | null): Promise<void> => {
    await api.PUT('/assignment/activities/{activityId}/extensions', {
      params: { path: { activityId } },
      body: { personIds: [...personIds], dueAt: until },
    });
    toast(t(until === null ? 'assignment.extension-removed' : 'assignment.extended', { count: personIds.length }));
    await client.invalidateQueries({ predicate: ({ queryKey: [, path] }) => /^\/(assignment|courses)\//.test(String(path)) });
    done();
  };
  const form = useForm({
    initial: { until: format.toWall(dueAt) },
    check: ({ until }) => ({ until: until ? undefined : t('assignment.until-missing') }),
    send: ({ until }) => send(format.fromWall(until)),
  });
  return (
    <Form
      form={form}
      submit={t('assignment.extend')}
      more={<Button onClick={() => void send(null)}>{t('assignment.extension-remove')}</Button>}
    >
      <p className="muted">{t('assignment.extend-help')}</p>
      <TextField {...form.field('until')} label={t('assignment.until')} help={t('assignment.school-time')} type="datetime-local" />
    </Form>
  );
}

/** A date of their own for the chosen students. */
export function ExtendDialog({
  open,
  onClose,
  activityId,
  personIds,
  dueAt,
}: {
  open: boolean;
  onClose: () => void;
  activityId: string;
  personIds: readonly string[];
  dueAt: string | null;
}) {
  const { t } = useTranslation();
  return (
    <Dialog open={open} onClose={onClose} title={t('assignment.extend-title', { count: personIds.length })}>
      <Extend activityId={activityId} personIds={personIds} dueAt={dueAt} done={onClose} />
    </Dialog>
  );
}
