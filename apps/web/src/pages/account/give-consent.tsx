import { $api, Button, Notice, toast, useProblem } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import type { ConsentText } from './consent-state.js';

/** The words of a consent and, when `ask`, the button that gives it in the own name. */
export function GiveConsent({ personId, text, ask, done }: { personId: string; text: ConsentText; ask: boolean; done: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblem();
  const give = $api.useMutation('post', '/privacy/persons/{personId}/consents', {
    onSuccess: () => {
      toast(t('web.consents.done'));
      done();
    },
  });
  return (
    <div className="stack">
      <p className="account-text">{text.text}</p>
      {give.error && <Notice kind="bad">{problemText(give.error).message}</Notice>}
      {ask && (
        <div>
          <Button
            kind="primary"
            busy={give.isPending}
            onClick={() => give.mutate({ params: { path: { personId } }, body: { textId: text.id } })}
          >
            {t('web.consents.give')}
          </Button>
        </div>
      )}
    </div>
  );
}
