import { Link } from '@tanstack/react-router';
import type { ButtonHTMLAttributes, ComponentType, ReactNode } from 'react';
import './button.css';

export type Icon = ComponentType<{ size?: number | string; stroke?: number | string; 'aria-hidden'?: boolean; className?: string }>;

interface Look {
  /** One primary button a page. */
  kind?: 'primary' | 'quiet' | 'ghost' | 'danger';
  icon?: Icon;
  /** After the words: where the button leads. */
  iconEnd?: Icon;
  wide?: boolean;
}
const look = ({ kind = 'quiet', wide }: Look, className?: string) => ({
  className: className ? `s-button ${className}` : 's-button',
  'data-kind': kind,
  'data-wide': wide ? '' : undefined,
});
const glyph = (Glyph: Icon | undefined): ReactNode => Glyph && <Glyph size="1.25rem" stroke={1.75} aria-hidden />;

export interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-busy'> {
  /** The action is under way: the button keeps its words and takes no second press. */
  busy?: boolean;
}
export function Button({ kind, icon, iconEnd, wide, busy, children, className, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      {...look({ kind, wide }, className)}
      type={type}
      aria-busy={busy}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {glyph(icon)}
      {children}
      {glyph(iconEnd)}
    </button>
  );
}

export function IconButton({
  label,
  icon,
  kind = 'ghost',
  ...rest
}: Omit<ButtonProps, 'children' | 'icon'> & { label: string; icon: Icon }) {
  return <Button {...rest} kind={kind} icon={icon} aria-label={label} title={label} data-icon-only="" />;
}

export function ButtonLink({
  to,
  search,
  replace,
  kind,
  icon,
  wide,
  children,
}: Look & { to: string; search?: Record<string, string>; replace?: boolean; children: ReactNode }) {
  return (
    <Link to={to} search={search} replace={replace} {...look({ kind, wide })}>
      {glyph(icon)}
      {children}
    </Link>
  );
}
