import { $api, Button, ErrorState, Notice, Skeleton, toast, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** All classes into the next year as one action, after a look at what would become of each. */
export function Promotion({ organisationId, done }: { organisationId: string; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const path = { params: { path: { organisationId } } };
  const preview = $api.useMutation('post', '/identity/organisations/{organisationId}/promotion/preview');
  const { mutate } = preview;
  useEffect(() => mutate({ params: { path: { organisationId } } }), [mutate, organisationId]);
  const promote = $api.useMutation('post', '/identity/organisations/{organisationId}/promotion', {
    onSuccess: async () => {
      toast(t('web.promotion.done'));
      await client.invalidateQueries();
      done();
    },
  });
  if (preview.error) return <ErrorState error={preview.error} retry={() => mutate(path)} />;
  const plan = preview.data;
  if (!plan) return <Skeleton />;
  const blocked = plan.classes.some((c) => c.conflict);
  return (
    <div className="stack">
      <p>{t('web.promotion.from-to', { from: plan.from.name, to: plan.to.name })}</p>
      <ul className="stack-tight">
        {plan.classes.map((c) => (
          <li key={c.classId}>
            <b>{c.from}</b> → {c.to ? <b>{c.to}</b> : t('web.promotion.graduates')} · {t('web.count.students', { count: c.students })}
            {c.conflict && ` · ${t('web.promotion.conflict')}`}
          </li>
        ))}
      </ul>
      {plan.graduates > 0 && <Notice>{t('web.promotion.leave', { count: plan.graduates })}</Notice>}
      {promote.error && <Notice kind="bad">{problemText(promote.error).message}</Notice>}
      <div>
        <Button
          kind="primary"
          busy={promote.isPending}
          disabled={blocked}
          onClick={() => promote.mutate({ ...path, body: { academicYear: plan.to.name, expectedVersion: plan.version } })}
        >
          {t('web.promotion.go', { year: plan.to.name })}
        </Button>
      </div>
    </div>
  );
}
