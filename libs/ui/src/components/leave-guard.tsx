import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import { Dialog } from './dialog.js';

/**
 * Asks before what was typed and not saved is left: here when another page is opened, by the browser when the window is closed. While a form
 * is being sent it lets go, so that saving may lead to another page: `<LeaveGuard when={form.dirty && !form.busy} />`.
 */
export function LeaveGuard({ when }: { when: boolean }) {
  const { t } = useTranslation();
  const leaving = useBlocker({ shouldBlockFn: () => when, enableBeforeUnload: when, withResolver: true });
  const stay = (): void => leaving.reset?.();
  return (
    <Dialog open={leaving.status === 'blocked'} onClose={stay} title={t('ui.leave.title')}>
      <div className="stack">
        <p>{t('ui.leave.about')}</p>
        <div className="s-form-actions">
          <Button kind="primary" onClick={stay}>
            {t('ui.leave.stay')}
          </Button>
          <Button onClick={() => leaving.proceed?.()}>{t('ui.leave.go')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
