/** How lists are read page by page: `$api.useInfiniteQuery('get', path, init, paged)`. */
export const paged = {
  pageParamName: 'after',
  initialPageParam: null,
  getNextPageParam: (page: { readonly next: string | null }): string | null => page.next,
};

/** All rows that have been read so far. */
export const rowsOf = <T>(query: { readonly data?: { readonly pages: readonly { readonly items: readonly T[] }[] } | undefined }): T[] =>
  query.data?.pages.flatMap((page) => [...page.items]) ?? [];
