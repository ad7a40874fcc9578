import { api } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Posts that one only scrolls past are told to the server once. */
const PAUSE_MS = 700;

const later = (a: string, b: string): string => (a > b ? a : b);

/**
 * How far one reads: up to the furthest post that has been on the screen, which all devices learn. Ids of posts are in the order of time, and the elements
 * of posts have them. Answers that post; empty: none yet.
 */
export function useReading(topicId: string, lastReadId: string | null, shown: readonly string[]): string {
  const client = useQueryClient();
  const [furthest, setFurthest] = useState(lastReadId ?? '');
  const ids = shown.join(' ');
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      const seen = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target.id);
      setFurthest((before) => seen.reduce(later, before));
    });
    for (const id of ids.split(' ')) {
      const element = document.getElementById(id);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [ids]);
  useEffect(() => {
    if (furthest <= (lastReadId ?? '')) return undefined;
    const tell = async (): Promise<void> => {
      await api.PUT('/forum/topics/{topicId}/read', { params: { path: { topicId } }, body: { postId: furthest } });
      // The lists that say how much is unread; nothing that is on the screen changes.
      await client.invalidateQueries({ predicate: ({ queryKey: [, path] }) => String(path).startsWith('/forum/'), refetchType: 'none' });
    };
    // Without a connection the posts stay unread, and are read the next time.
    const timer = setTimeout(() => void tell().catch(() => undefined), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [client, topicId, furthest, lastReadId]);
  return furthest;
}
