import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Icon } from './button.js';
import './rows.css';

export const RowList = ({ label, children }: { label?: string; children: ReactNode }) => (
  <ul className="s-rows" aria-label={label}>
    {children}
  </ul>
);

/** One line of meaning, one of detail; the whole row is the link, what else can be done stands at its end. */
export function Row({
  title,
  to,
  search,
  onOpen,
  detail,
  icon: Glyph,
  end,
}: {
  title: ReactNode;
  to?: string;
  search?: Record<string, string>;
  /** When the link is followed. */
  onOpen?: () => void;
  detail?: ReactNode;
  icon?: Icon;
  end?: ReactNode;
}) {
  return (
    <li className="s-row">
      {Glyph && <Glyph size="1.375rem" stroke={1.75} aria-hidden />}
      <div className="s-row-main">
        <div className="s-row-title">
          {to ? (
            <Link to={to} search={search} onClick={onOpen} className="s-row-link">
              {title}
            </Link>
          ) : (
            title
          )}
        </div>
        {detail && <div className="s-row-detail">{detail}</div>}
      </div>
      {end && <div className="s-row-end">{end}</div>}
    </li>
  );
}
