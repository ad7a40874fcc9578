import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import './figure.css';

/** Figures beside each other. */
export const Figures = ({ children }: { children: ReactNode }) => <div className="s-figures">{children}</div>;

/** One figure with what it counts and how it changed; the whole card opens its source. */
export function Figure({ value, label, detail, to }: { value: string; label: string; detail?: ReactNode; to: string }) {
  return (
    <Link to={to} className="s-figure">
      <b className="s-figure-value">{value}</b>
      <span>{label}</span>
      {detail && <span className="muted small">{detail}</span>}
    </Link>
  );
}
