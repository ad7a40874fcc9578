import {
  $api,
  addressName,
  IconLayoutGrid,
  IconLogout,
  IconUser,
  Menu,
  PlaceContext,
  replaceSession,
  shortName,
  Skeleton,
  useSession,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsStudentBar } from './as-student-bar.js';
import { Bell } from './bell.js';
import { ErrorBoundary } from './error-boundary.js';
import { InsecureBar } from './insecure-bar.js';
import { Logo } from './logo.js';
import { isAt } from './of-course.js';
import { OfflineBar } from './offline-bar.js';
import { type Place, usePlaces } from './places.js';
import { useSignOut } from './use-sign-out.js';
import { ViewButton } from './view-button.js';
import './shell.css';

const PHONE_PLACES = 4;

function PlaceLink({ to, label, icon: Glyph, current }: Place & { current?: boolean }) {
  const { t } = useTranslation();
  return (
    <Link to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }} aria-current={current || undefined}>
      <Glyph size="1.5rem" stroke={1.75} aria-hidden />
      <span>{t(label)}</span>
    </Link>
  );
}

function AccountMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const client = useQueryClient();
  const signOut = useSignOut();
  const change = $api.useMutation('put', '/identity/session/organisation', { onSuccess: (next) => replaceSession(client, next) });
  const others = session.organisations.filter((o) => o.id !== session.organisation?.id && o.kind !== 'class');
  return (
    <div className="s-account">
      <span className="s-account-name">
        <span>{shortName(session.person)}</span>
        <span className="muted small">{session.organisation?.name}</span>
      </span>
      <Menu label={t('web.account.menu', { name: addressName(session.person) })} icon={IconUser}>
        <Link to="/account">
          <IconUser size="1.25rem" aria-hidden />
          {t('web.account.title')}
        </Link>
        {others.map((organisation) => (
          <button key={organisation.id} type="button" onClick={() => change.mutate({ body: { organisationId: organisation.id } })}>
            {t('web.account.go-to', { name: organisation.name })}
          </button>
        ))}
        <button type="button" onClick={() => void signOut()}>
          <IconLogout size="1.25rem" aria-hidden />
          {t('web.account.sign-out')}
        </button>
      </Menu>
    </div>
  );
}

/** Around every page: on a phone a bar below with at most five places, on a desktop a rail at the left. The order in the DOM is the same. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const session = useSession();
  const places = usePlaces();
  const more: Place = { to: '/more', label: 'web.nav.more', icon: IconLayoutGrid };
  const folded = places.length > PHONE_PLACES + 1;
  // Activities and topics lie in a course, or in the network, though their addresses do not say so.
  const [below, setBelow] = useState<string | null>(null);
  return (
    <div className="s-shell">
      <a className="s-skip visible-on-focus" href="#content">
        {t('web.skip')}
      </a>
      <header className="s-top">
        <Logo />
        {session.demo && <span className="s-demo">{t('web.demo')}</span>}
        <Bell />
        <ViewButton />
        <AccountMenu />
      </header>
      <nav className="s-nav no-print" aria-label={t('web.nav.label')} data-folded={folded ? '' : undefined}>
        <ul>
          {places.map((place, i) => (
            <li key={place.to} data-later={folded && i >= PHONE_PLACES ? '' : undefined}>
              <PlaceLink {...place} current={below !== null && isAt(below, place.to)} />
            </li>
          ))}
          {folded && (
            <li className="s-nav-more">
              <PlaceLink {...more} />
            </li>
          )}
        </ul>
      </nav>
      <div className="s-main">
        <InsecureBar />
        <AsStudentBar />
        <OfflineBar />
        <main id="content" tabIndex={-1}>
          <ErrorBoundary>
            <Suspense
              fallback={
                <div className="s-page">
                  <Skeleton shape="rows" />
                </div>
              }
            >
              <PlaceContext value={setBelow}>{children}</PlaceContext>
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
    </div>
  );
}
