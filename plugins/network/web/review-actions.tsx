import { api, Button, Dialog, type Material, ReasonForm, toast, useCan, useSession } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from './use-refresh.js';

const DECISIONS = { review: ['publish', 'return'], returned: [], published: ['withdraw'], withdrawn: [] } as const;
type Decision = 'publish' | 'return' | 'withdraw';

/** What a methodist of the school that has handed it in decides. */
export function ReviewActions({ material: { versionId, title, state, school } }: { material: Material }) {
  const { t } = useTranslation();
  const reviews = useCan()('network:review');
  const { organisation } = useSession();
  const refresh = useRefresh();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  if (!reviews || organisation?.id !== school.id) return null;
  const decide = async (decision: Decision, reason: string): Promise<void> => {
    await api.PUT('/network/versions/{versionId}/decision', { params: { path: { versionId } }, body: { decision, reason } });
    setDeciding(null);
    await refresh();
    toast(t(`network.done-${decision}`));
  };
  return (
    <>
      {DECISIONS[state].map((decision) => (
        <Button key={decision} kind={decision === 'publish' ? 'primary' : undefined} onClick={() => setDeciding(decision)}>
          {t(`network.do-${decision}`)}
        </Button>
      ))}
      <Dialog open={deciding !== null} onClose={() => setDeciding(null)} title={deciding ? t(`network.do-${deciding}`) : ''}>
        {deciding && (
          <ReasonForm
            about={t(`network.about-${deciding}`, { title })}
            label={t(deciding === 'publish' ? 'network.word' : 'network.reason')}
            help={t('network.reason-help')}
            optional={deciding === 'publish'}
            maxLength={2000}
            submit={t(`network.do-${deciding}`)}
            send={(reason) => decide(deciding, reason)}
          />
        )}
      </Dialog>
    </>
  );
}
