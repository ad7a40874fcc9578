import type { ReactNode } from 'react';
import './editing.css';

/** What most authors never need, folded away. */
export const More = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className="qt-more">
    <summary>{title}</summary>
    <div className="stack">{children}</div>
  </details>
);
