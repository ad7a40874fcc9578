import { $api, Button, IconKey, IconPrinter, Notice, Section, useProblem } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Slip } from './slip.js';

/** A new way in for one person. The old password ends with it, so it waits for a press and says so. */
export function NewSlip({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const problemText = useProblem();
  const reset = $api.useMutation('post', '/identity/persons/{personId}/reset');
  return (
    <Section title={t('web.people.access')}>
      <p className="muted">{t('web.people.reset-about')}</p>
      {reset.error && <Notice kind="bad">{problemText(reset.error).message}</Notice>}
      <div className="cluster">
        <Button icon={IconKey} busy={reset.isPending} onClick={() => reset.mutate({ params: { path: { personId } } })}>
          {t('web.people.reset')}
        </Button>
        {reset.data && (
          <Button icon={IconPrinter} onClick={() => print()}>
            {t('web.slips.print')}
          </Button>
        )}
      </div>
      {reset.data && <Slip slip={reset.data} />}
    </Section>
  );
}
