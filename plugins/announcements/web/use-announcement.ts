import { $api, type Crumb, toast, useParam, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** One announcement with the way to it: what each of its pages needs. */
export function useAnnouncement() {
  const { t } = useTranslation();
  const announcementId = useParam('announcementId');
  const query = $api.useQuery('get', '/announcements/{announcementId}', { params: { path: { announcementId } } });
  const crumbs: Crumb[] = [{ to: '/announcements', label: t('announcements.nav') }];
  const page = `/announcements/${announcementId}`;
  return { announcementId, query, page, crumbs, crumbsBelow: [...crumbs, { to: page, label: query.data?.title ?? '…' }] };
}

/** What the pages of announcements show is read again. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey: [, path] }) => String(path).startsWith('/announcements') });
}

/** Does something small at once; what came of it is read again, what went wrong is said in a toast. */
export function useAct(): (work: () => Promise<unknown>, done?: string, undo?: () => void) => void {
  const refresh = useRefresh();
  const problemText = useProblem();
  return (work, done, undo) => {
    void work().then(
      () => {
        if (done) toast(done, { undo });
        return refresh();
      },
      (error: unknown) => {
        toast(problemText(error).message);
        return refresh();
      },
    );
  };
}
