import { type QueryClient, useQueries } from '@tanstack/react-query';
import { usePlugins } from '../../plugin/plugins.js';
import type { QuestionOnPaper } from '../question-renderers.js';
import { renderersOf } from '../question-view.js';

export type PaperLooks = ReadonlyMap<string, QuestionOnPaper>;

/** How questions of these types are printed; null while it is fetched. A type whose plugin is off, or that cannot be printed, is missing. */
export function usePaperLooks(types: readonly string[]): PaperLooks | null {
  const plugins = usePlugins();
  return useQueries({
    queries: types.map((type) => ({
      queryKey: ['question-paper', type],
      queryFn: async ({ client }: { client: QueryClient }) => {
        const renderers = await client.query(renderersOf(plugins, type));
        return [type, (await renderers?.paper?.())?.default ?? null] as const;
      },
      staleTime: Infinity,
    })),
    combine: (results) => {
      if (results.some(({ data }) => !data)) return null;
      return new Map(results.flatMap(({ data }) => (data?.[1] ? [[data[0], data[1]] as const] : [])));
    },
  });
}
