import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { $api, setCsrfToken } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import type { Session, SignedIn } from '../api/types.js';
import { setTimeZone } from '../i18n/format.js';
import { preferences } from '../theme/preferences.js';

const fromServer = $api.queryOptions('get', '/identity/session', {}, { staleTime: 5 * 60_000 });

const KEPT = 'sreda.session';
/** Only in this tab, and only until signing out: a page reloaded without a connection knows who was there. */
function keep(session: Session): void {
  try {
    if (session.signedIn) sessionStorage.setItem(KEPT, JSON.stringify(session));
    else sessionStorage.removeItem(KEPT);
  } catch {
    // No storage: a reload without a connection shows the entrance.
  }
}
function kept(): Session | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Session | null;
  } catch {
    return null;
  }
}

export const sessionOptions = {
  ...fromServer,
  queryFn: async (context: Parameters<typeof fromServer.queryFn>[0]): Promise<Session> => {
    try {
      const session = await fromServer.queryFn(context);
      keep(session);
      return session;
    } catch (error) {
      const before = asProblem(error).offline ? kept() : null;
      if (before) return before;
      throw error;
    }
  },
};

/** What the shell does whenever it learns who is there: the token for unsafe calls, the school's clock, the person's preferences. */
export function adoptSession(session: Session): void {
  setCsrfToken(session.signedIn ? session.csrfToken : undefined);
  setTimeZone(session.signedIn ? session.organisation?.timeZone : undefined);
}

/** After signing in or out: nothing of the person before may stay in memory. */
export function replaceSession(client: QueryClient, session: Session): void {
  client.removeQueries({ predicate: (query) => query.queryKey[1] !== sessionOptions.queryKey[1] });
  adoptSession(session);
  keep(session);
  if (session.signedIn) preferences.set(session.preferences);
  client.setQueryData(sessionOptions.queryKey, session);
}

export const SessionContext = createContext<SignedIn | null>(null);

/** The person signed in; only below the shell's gate. */
export function useSession(): SignedIn {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession() needs somebody signed in');
  return session;
}

/** Whether a capability is held at the site or in the organisation worked in. The server decides; this hides what would be refused. */
export function useCan(): (capability: string) => boolean {
  const { capabilities } = useSession();
  return (capability) => capabilities.includes(capability);
}

/** Saves a preference here at once and with the account as soon as the server hears of it. */
export function useSavePreferences() {
  const client = useQueryClient();
  const save = $api.useMutation('patch', '/identity/me/preferences', {
    onSuccess: (session) => client.setQueryData(sessionOptions.queryKey, session),
  });
  return (change: Parameters<typeof preferences.set>[0]): void => {
    preferences.set(change);
    const session = client.getQueryData<Session>(sessionOptions.queryKey);
    if (session?.signedIn) save.mutate({ body: change });
  };
}
