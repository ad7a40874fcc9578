import { useEffect, useState } from 'react';

interface Pages {
  readonly isSuccess: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/**
 * Brings a post into sight and the focus to it, as soon as it is there; pages before it are read on the way. `first`: where one goes at the beginning.
 * `onMissing`: all is read, and it is not there.
 */
export function useGoTo(pages: Pages, first: string | undefined, onMissing: (postId: string) => void): (postId: string) => void {
  const [target, setTarget] = useState(first);
  const { isSuccess, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (target === undefined) return;
    const element = document.getElementById(target);
    if (element) {
      element.scrollIntoView();
      element.focus({ preventScroll: true });
      setTarget(undefined);
    } else if (hasNextPage) {
      if (!isFetchingNextPage) void fetchNextPage();
    } else if (isSuccess) {
      setTarget(undefined);
      onMissing(target);
    }
  });
  return setTarget;
}
