import { api, apiBase, sessionOptions } from '@sreda/ui';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** The pages of the own list: read again when something has come. */
const isList = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean => queryKey[1] === '/notifications/mine';
/** The page that the notification leads to is the one that is looked at: what it shows has just changed. */
const isOfThisPage = (link: string | null): boolean => link !== null && new URL(link, location.origin).pathname === location.pathname;
/** After the server has refused: the session has ended, or it is about to be back. */
const AGAIN_MS = 30_000;
/** As many as come again after a break. */
const REMEMBERED = 200;

/**
 * The stream of notifications while the page is looked at: a browser has few connections to a server, and a phone in a pocket needs none. Calls back
 * with the number of unread ones. Returns what ends it.
 */
function follow(client: QueryClient, onCount: (change: (count: number) => number) => void): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const seen: string[] = [];

  const close = (): void => {
    clearTimeout(again);
    source?.close();
    source = undefined;
  };
  const open = (): void => {
    if (source || document.hidden) return;
    const last = seen.at(-1);
    source = new EventSource(`${apiBase}/notifications/stream${last ? `?after=${last}` : ''}`);
    source.addEventListener('unread', ({ data }: MessageEvent<string>) => {
      const { count } = JSON.parse(data) as { count: number };
      onCount(() => count);
    });
    source.addEventListener('notification', ({ data, lastEventId }: MessageEvent<string>) => {
      if (seen.includes(lastEventId)) return;
      seen.push(lastEventId);
      seen.splice(0, seen.length - REMEMBERED);
      onCount((count) => count + 1);
      const { link } = JSON.parse(data) as { link: string | null };
      void client.invalidateQueries(isOfThisPage(link) ? { type: 'active' } : { predicate: isList });
    });
    // A break is the browser's to mend; a refusal ends the stream for good.
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      void client.invalidateQueries({ queryKey: sessionOptions.queryKey });
      again = setTimeout(open, AGAIN_MS);
    });
  };
  const look = (): void => (document.hidden ? close() : open());
  document.addEventListener('visibilitychange', look);
  open();
  return () => {
    document.removeEventListener('visibilitychange', look);
    close();
  };
}

/** How many notifications are not read. */
export function useUnread(): number {
  const client = useQueryClient();
  const [count, setCount] = useState(0);
  useEffect(() => follow(client, setCount), [client]);
  return count;
}

export const readNotification = async (client: QueryClient, notificationId: string): Promise<void> => {
  await api.PUT('/notifications/mine/{notificationId}/read', { params: { path: { notificationId } } });
  await client.invalidateQueries({ predicate: isList });
};
export const readAllNotifications = async (client: QueryClient, upTo: string): Promise<void> => {
  await api.POST('/notifications/mine/read-all', { body: { upTo } });
  await client.invalidateQueries({ predicate: isList });
};
