import { useEffect, useState } from 'react';

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Brings a post into sight and the focus to it, as soon as it is there; pages before it are read on the way. `first`: where one goes at the beginning. */
export function useGoTo(pages: Pages, first: string | undefined): (postId: string) => void {
  const [target, setTarget] = useState(first);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (target === undefined) return;
    const element = document.getElementById(target);
    if (element) {
      element.scrollIntoView();
      element.focus({ preventScroll: true });
      setTarget(undefined);
    } else if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  });
  return setTarget;
}
