import { asProblem, Notice, useProblem } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Why the server did not take what was written, and where it is meanwhile. */
export function NotSent({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const problemText = useProblem();
  return (
    <Notice kind="bad">
      {asProblem(error).offline ? t('forum.not-sent-offline') : t('forum.not-sent', { why: problemText(error).message })}
    </Notice>
  );
}
