import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import './save-bar.css';

/** Stays at the lower edge while something is not saved: one button to save, one to drop the changes. */
export function SaveBar({
  when,
  busy,
  note,
  save,
  onSave,
  onDiscard,
}: {
  when: boolean;
  busy: boolean;
  /** Beside the buttons: where the changes are meanwhile. */
  note?: ReactNode;
  /** In place of «Сохранить». */
  save?: string;
  /** Without it the button sends the form that the bar stands in. */
  onSave?: () => void;
  onDiscard?: () => void;
}) {
  const { t } = useTranslation();
  if (!when) return null;
  return (
    <div className="s-save-bar no-print" role="region" aria-label={t('ui.save-bar.title')}>
      <span className="muted small">{note ?? t('ui.save-bar.title')}</span>
      <div className="cluster">
        {onDiscard && <Button onClick={onDiscard}>{t('ui.save-bar.discard')}</Button>}
        <Button kind="primary" type={onSave ? 'button' : 'submit'} busy={busy} onClick={onSave}>
          {save ?? t('ui.save-bar.save')}
        </Button>
      </div>
    </div>
  );
}
