import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type Icon, IconButton } from './button.js';
import { TextField } from './field.js';
import { IconDots, IconX } from './icons.js';
import './dialog.css';

/** A native modal dialog: the browser keeps the focus inside, closes it with Esc and gives the focus back. */
export function Dialog({
  open,
  onClose,
  title,
  sheet,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Comes from the lower edge, where the thumb is. */
  sheet?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="s-dialog"
      data-sheet={sheet ? '' : undefined}
      aria-labelledby={id}
      // React hands the end of a dialog inside this one up the tree.
      onClose={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open && (
        <>
          <div className="s-dialog-head">
            <h2 id={id}>{title}</h2>
            <IconButton icon={IconX} label={t('ui.close')} onClick={onClose} />
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}

/** For what cannot be undone: the person types the name of what will be gone. */
export function ConfirmByName({
  open,
  onClose,
  title,
  name,
  action,
  busy,
  onConfirm,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  name: string;
  /** Says what the button does. */
  action: string;
  busy?: boolean;
  onConfirm: (typed: string) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const same = typed.trim().toLocaleLowerCase() === name.trim().toLocaleLowerCase();
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <form
        className="s-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (same) onConfirm(typed.trim());
        }}
      >
        <div>{children}</div>
        <TextField label={t('ui.confirm.type', { name })} value={typed} onChange={setTyped} autoComplete="off" />
        <div className="s-form-actions">
          <Button type="submit" kind="danger" disabled={!same} busy={busy}>
            {action}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** On a phone the button may stand at the left edge, and the list would lie outside. */
function keepInSight(list: HTMLElement | null): void {
  if (list && list.getBoundingClientRect().left < 0) list.dataset.start = '';
}

/** Further actions behind one button; closes with Esc, a choice or a look elsewhere. */
export function Menu({ label, icon = IconDots, children }: { label: string; icon?: Icon; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={box}
      className="s-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        box.current?.querySelector('button')?.focus();
      }}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <IconButton icon={icon} label={label} aria-expanded={open} aria-haspopup="true" onClick={() => setOpen(!open)} />
      {open && (
        <div ref={keepInSight} className="s-menu-list" onClick={() => setOpen(false)}>
          {children}
        </div>
      )}
    </div>
  );
}
