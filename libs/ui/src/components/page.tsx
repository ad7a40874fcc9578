import { Link, useRouterState } from '@tanstack/react-router';
import { createContext, type ReactNode, use, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconChevronRight } from './icons.js';
import './page.css';

export interface Crumb {
  readonly to: string;
  readonly label: string;
}

/** Hears below which place of the shell the page lies: its first breadcrumb, as not every address says it. */
export const PlaceContext = createContext<(to: string | null) => void>(() => {});

let lastPath: string | undefined;

/** Where am I: breadcrumb, title, its actions; then the content. Sets the window's title and takes the focus after a navigation. */
export function Page({
  title,
  subtitle,
  crumbs = [],
  actions,
  width,
  children,
}: {
  title: string;
  /** One quiet line below the title. */
  subtitle?: ReactNode;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
  /** `content` (70 rem) when absent. */
  width?: 'full' | 'reading' | 'form';
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const tellPlace = use(PlaceContext);
  const below = crumbs[0]?.to ?? null;
  useEffect(() => tellPlace(below), [tellPlace, below]);
  // Not the address asked for: while the next page loads, the one before is still here.
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  useEffect(() => {
    document.title = title ? `${title} · ${t('ui.product')}` : t('ui.product');
  }, [title, t]);
  useEffect(() => {
    if (pathname === undefined) return;
    if (lastPath !== undefined && lastPath !== pathname) heading.current?.focus({ preventScroll: true });
    lastPath = pathname;
  }, [pathname]);
  return (
    <article className="s-page" data-width={width}>
      <header className="s-page-head">
        {crumbs.length > 0 && (
          <nav className="s-crumbs" aria-label={t('ui.breadcrumb')}>
            <ol>
              {crumbs.map((crumb) => (
                <li key={crumb.to}>
                  <Link to={crumb.to}>{crumb.label}</Link>
                  <IconChevronRight size="1rem" aria-hidden />
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className="s-page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title || <span className="visually-hidden">{t('ui.loading')}</span>}
          </h1>
          {actions && <div className="cluster s-actions">{actions}</div>}
        </div>
        {subtitle && <p className="muted">{subtitle}</p>}
      </header>
      {children}
    </article>
  );
}

export function Section({
  title,
  actions,
  level: Heading = 'h2',
  children,
}: {
  title: string;
  actions?: ReactNode;
  level?: 'h2' | 'h3';
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="s-section" aria-labelledby={id}>
      <div className="s-section-head">
        <Heading id={id}>{title}</Heading>
        {actions && <div className="cluster">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

export const Panel = ({ children }: { children: ReactNode }) => <div className="s-panel stack">{children}</div>;

/** Pages of one thing, as links; a page below one of them has its tab open. Where not all have room, the one that is open is in sight. */
export function Tabs({ label, items }: { label: string; items: readonly Crumb[] }) {
  const nav = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    const tabs = nav.current;
    if (!tabs) return undefined;
    // It speaks at once, and whenever there is more or less room.
    const room = new ResizeObserver(() => {
      const here = tabs.querySelector<HTMLElement>('[aria-current]');
      // Not scrollIntoView, which may move the page, too.
      if (here) tabs.scrollLeft = here.offsetLeft - (tabs.clientWidth - here.offsetWidth) / 2;
    });
    room.observe(tabs);
    return () => room.disconnect();
  }, [pathname, items.length]);
  return (
    <nav ref={nav} className="s-tabs" aria-label={label}>
      {items.map((item) => (
        <Link
          key={item.to}
          to={item.to}
          // The first is often the address above all the others.
          activeOptions={{ exact: items.some(({ to }) => to.startsWith(`${item.to}/`)) }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {item.label}
        </Link>
      ))}
    </nav>
  );
}

export function Facts({ items }: { items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="s-facts">
      {items.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
