import { $api, ConfirmByName, Notice, toast, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

export function ConfirmDeactivate({
  personId,
  name,
  open,
  onClose,
}: {
  personId: string;
  name: string;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const deactivate = $api.useMutation('post', '/identity/persons/{personId}/deactivate', {
    onSuccess: async () => {
      onClose();
      toast(t('web.people.deactivated'));
      await client.invalidateQueries();
    },
  });
  return (
    <ConfirmByName
      open={open}
      onClose={onClose}
      title={t('web.people.deactivate')}
      name={name}
      action={t('web.people.deactivate')}
      busy={deactivate.isPending}
      onConfirm={() => deactivate.mutate({ params: { path: { personId } } })}
    >
      <p>{t('web.people.deactivate-about')}</p>
      {deactivate.error && <Notice kind="bad">{problemText(deactivate.error).message}</Notice>}
    </ConfirmByName>
  );
}
