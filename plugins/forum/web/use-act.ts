import { toast, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';

/** What a page of the forum shows is read again; of a course, how far one is with its activities. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey: [, path] }) => /^\/(forum|courses)\//.test(String(path)) });
}

/** Does something small at once: what came of it is read again, what went wrong is said in a toast. */
export function useAct(): (work: () => Promise<unknown>, done?: string) => void {
  const refresh = useRefresh();
  const problemText = useProblem();
  return (work, done) => {
    void work().then(
      () => {
        if (done) toast(done);
        return refresh();
      },
      (error: unknown) => {
        toast(problemText(error).message);
        return refresh();
      },
    );
  };
}
