import { Button, Dialog } from '@sreda/ui';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';

/** A dialog of the editor with a form of its own. The field may stand in a form itself, and forms do not nest: so the dialog stands beside the page. */
export function EditorDialog({
  title,
  action,
  disabled,
  busy,
  onDone,
  onClose,
  more,
  children,
}: {
  title: string;
  /** Says what the button does. */
  action: string;
  disabled?: boolean;
  busy?: boolean;
  onDone: () => void;
  onClose: () => void;
  more?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return createPortal(
    <Dialog open onClose={onClose} title={title}>
      <form
        className="s-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // React hands events up to the form in which the field stands.
          event.stopPropagation();
          if (!disabled && !busy) onDone();
        }}
      >
        {children}
        <div className="s-form-actions">
          <Button type="submit" kind="primary" disabled={disabled} busy={busy}>
            {action}
          </Button>
          {more}
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>,
    document.querySelector('.s-app') ?? document.body,
  );
}
