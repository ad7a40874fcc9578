import { Button, Notice, SaveBar, useFormat, useProblem } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** The end of what is written: what the server did not take, and the button that sends. */
export function SendBar({
  error,
  isBegun,
  keptAt,
  busy,
  send,
  onDiscard,
}: {
  error: unknown;
  isBegun: boolean;
  keptAt: string | null;
  busy: boolean;
  send: string;
  onDiscard: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const problem = error === undefined ? null : problemText(error);
  return (
    <>
      {problem && <Notice kind="bad">{problem.message}</Notice>}
      {isBegun ? (
        <SaveBar
          when
          busy={busy}
          note={keptAt ? t('announcements.draft-kept', { time: format.time(keptAt) }) : t('announcements.draft-here')}
          save={send}
          onDiscard={onDiscard}
        />
      ) : (
        <div>
          <Button type="submit" kind="primary">
            {send}
          </Button>
        </div>
      )}
    </>
  );
}
