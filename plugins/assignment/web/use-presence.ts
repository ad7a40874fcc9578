import { api } from '@sreda/ui';
import { useEffect, useState } from 'react';

const EVERY_MS = 20_000;

/** Says that this teacher has the work open, and hears who else has and what has become of it. */
export function usePresence(workId: string, enabled: boolean) {
  const [present, setPresent] = useState<{ workId: string; others: readonly string[]; state: string; revision: number }>();
  useEffect(() => {
    if (!enabled) return undefined;
    let gone = false;
    const at = { params: { path: { workId } } };
    const say = async (): Promise<void> => {
      const answer = await api.POST('/assignment/works/{workId}/presence', at).catch(() => undefined);
      if (answer?.data && !gone) setPresent({ workId, ...answer.data });
    };
    void say();
    const timer = setInterval(() => void say(), EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
      void api.DELETE('/assignment/works/{workId}/presence', at).catch(() => undefined);
    };
  }, [workId, enabled]);
  return present?.workId === workId ? present : undefined;
}
