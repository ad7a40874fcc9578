import { adoptSession, ErrorState, preferences, SessionContext, sessionOptions, Skeleton, withStrings } from '@sreda/ui';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, use, useEffect, useRef } from 'react';
import { EnabledPlugins, InstalledPluginsContext } from './enabled-plugins.js';
import { Entrance } from './entrance.js';
import { Shell } from './shell.js';

const SignInPage = lazy(() => import('../pages/sign-in/sign-in-page.js'));
const SlipPage = lazy(() => import('../pages/sign-in/slip-page.js'));
const ResetPage = lazy(() => import('../pages/sign-in/reset-page.js'));
const FirstRunPage = lazy(withStrings('entrance', () => import('../pages/sign-in/first-run-page.js')));
const SecondStepPage = lazy(withStrings('account', () => import('../pages/account/second-step-page.js')));
const NewPasswordPage = lazy(() => import('../pages/sign-in/new-password-page.js'));

const Waiting = () => (
  <div className="s-page" data-width="form">
    <Skeleton />
  </div>
);

/** Who is there decides what is seen: the entrance, a password to change first, or the school. The address stays as it was asked for. */
export function Gate() {
  const session = useQuery(sessionOptions);
  const { pathname } = useLocation();
  const isForVisitors = use(InstalledPluginsContext).some(({ visitorRoutes = {} }) => pathname in visitorRoutes);
  const { data } = session;
  // During render, because the first queries of the pages below need the token's and the clock's answer already.
  if (data) adoptSession(data);
  const personId = data?.signedIn ? data.person.id : undefined;
  const adopted = useRef<string>(undefined);
  useEffect(() => {
    if (!data?.signedIn || adopted.current === personId) return;
    adopted.current = personId;
    preferences.set(data.preferences);
  }, [data, personId]);

  if (!data) {
    return session.error ? (
      <Entrance>
        <ErrorState error={session.error} retry={() => void session.refetch()} />
      </Entrance>
    ) : (
      <Waiting />
    );
  }
  if (!data.signedIn && isForVisitors) {
    return (
      <EnabledPlugins>
        <Entrance wide>
          <Outlet />
        </Entrance>
      </EnabledPlugins>
    );
  }
  if (!data.signedIn) {
    const page = data.firstRun ? (
      <FirstRunPage />
    ) : pathname.startsWith('/slip') ? (
      <SlipPage />
    ) : pathname.startsWith('/reset') ? (
      <ResetPage />
    ) : (
      <SignInPage demoSignIns={data.demoSignIns ?? []} />
    );
    return <Suspense fallback={<Waiting />}>{page}</Suspense>;
  }
  if (data.account.mustChangePassword) {
    return (
      <Suspense fallback={<Waiting />}>
        <NewPasswordPage session={data} />
      </Suspense>
    );
  }
  if (data.account.totpRequired && !data.account.totpEnabled) {
    return (
      <Suspense fallback={<Waiting />}>
        <SecondStepPage />
      </Suspense>
    );
  }
  return (
    <SessionContext value={data}>
      <EnabledPlugins>
        <Shell>
          <Outlet />
        </Shell>
      </EnabledPlugins>
    </SessionContext>
  );
}
