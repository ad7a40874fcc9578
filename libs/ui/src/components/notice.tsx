import type { ReactNode } from 'react';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconFileText } from './icons.js';
import type { Icon } from './button.js';
import './notice.css';

export type Tone = 'plain' | 'good' | 'warn' | 'bad';
const icons: Record<Tone, Icon> = { plain: IconFileText, good: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX };

/** A short message in its place on the page; errors are announced. */
export function Notice({ kind = 'plain', children, action }: { kind?: Tone; children: ReactNode; action?: ReactNode }) {
  const Glyph = icons[kind];
  return (
    <div className="s-notice" data-kind={kind} role={kind === 'bad' ? 'alert' : undefined}>
      <Glyph size="1.25rem" aria-hidden />
      <div>{children}</div>
      {action}
    </div>
  );
}

/** A state in a row: icon and word, never a colour alone. */
export function Badge({ kind, icon: Glyph, children }: { kind?: Tone | 'accent'; icon?: Icon; children: ReactNode }) {
  return (
    <span className="s-badge" data-kind={kind}>
      {Glyph && <Glyph size="1.125rem" aria-hidden />}
      {children}
    </span>
  );
}

export const Tag = ({ children }: { children: ReactNode }) => <span className="s-tag">{children}</span>;

/** A mark: 2–5 have a quiet colour each, the digit is always there; other scales are plain. */
export function Mark({ value, label }: { value: string; label?: string }) {
  return (
    <span className="s-mark" data-mark={/^[2-5]$/.test(value) ? value : undefined} title={label}>
      {value}
    </span>
  );
}

/** `share` from 0 to 1; without it the length is not known. */
export function Progress({ share, label }: { share?: number; label: string }) {
  const percent = share === undefined ? undefined : Math.round(share * 100);
  return (
    <div
      className="s-progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      data-unknown={percent === undefined ? '' : undefined}
    >
      <div style={percent === undefined ? undefined : { width: `${percent}%` }} />
    </div>
  );
}
