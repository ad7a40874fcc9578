import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button.js';
import { IconX } from './icons.js';
import './toast.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}
const UNDO_MS = 8000;

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();
const change = (next: readonly Toast[]): void => {
  toasts = next;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A short word about what was done, for eight seconds; with `undo` it can be taken back as long. */
export function toast(text: string, { undo }: { undo?: () => void } = {}): void {
  change([...toasts.slice(-2), { id: nextId++, text, undo }]);
}
const dismiss = (id: number): void => change(toasts.filter((t) => t.id !== id));

function ToastView({ id, text, undo }: Toast) {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), UNDO_MS);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <div className="s-toast">
      <span>{text}</span>
      {undo && (
        <Button
          kind="ghost"
          onClick={() => {
            undo();
            dismiss(id);
          }}
        >
          {t('ui.undo')}
        </Button>
      )}
      <IconButton icon={IconX} label={t('ui.close')} onClick={() => dismiss(id)} />
    </div>
  );
}

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="s-toasts no-print" role="status">
      {shown.map((t) => (
        <ToastView key={t.id} {...t} />
      ))}
    </div>
  );
}
