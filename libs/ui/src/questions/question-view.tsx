import type { QuestionDefinition } from '@sreda/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../components/notice.js';
import { QueryView, Skeleton } from '../components/states.js';
import type { PluginWeb } from '../plugin/define-plugin-web.js';
import { usePlugins } from '../plugin/plugins.js';
import type { PlayerProps, QuestionEditing, QuestionRenderers, ReviewProps } from './question-renderers.js';
import './question.css';

export function renderersOf(plugins: readonly PluginWeb[], type: string) {
  const load = plugins.find((plugin) => plugin.questionTypes?.[type])?.questionTypes?.[type];
  return queryOptions<QuestionRenderers | null>({
    queryKey: ['question-renderers', type],
    queryFn: async () => (load ? (await load()).default : null),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}
/** How an author writes questions of the type; null when its plugin is absent or disabled. */
export function useQuestionEditing(type: string) {
  const { data: renderers, error } = useRenderers(type);
  const editing = useQuery<QuestionEditing | null>({
    queryKey: ['question-editing', type],
    queryFn: async () => (renderers ? (await renderers.editing()).default : null),
    enabled: renderers !== undefined,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return { ...editing, error: error ?? editing.error };
}

const useRenderers = (type: string) => useQuery(renderersOf(usePlugins(), type));

/** Fetches what all questions of an attempt need at once, so that none is missing when the connection goes. */
export function usePreloadQuestions(
  attemptId: string,
  questions: readonly { readonly questionType: string; readonly view: unknown }[],
): void {
  const plugins = usePlugins();
  useQuery({
    queryKey: ['questions-preloaded', attemptId],
    queryFn: async ({ client }) => {
      const preload = async (type: string, view: unknown): Promise<void> => {
        const renderers = await client.query(renderersOf(plugins, type));
        if (view !== null) await renderers?.preload?.(view);
      };
      await Promise.all(questions.map(({ questionType, view }) => preload(questionType, view)));
      return true;
    },
    staleTime: Infinity,
  });
}

/** A question for answering, whatever its type. */
export function QuestionPlayer({ type, ...props }: { type: string } & PlayerProps) {
  const { t } = useTranslation();
  return (
    <QueryView query={useRenderers(type)} skeleton={<Skeleton />}>
      {(renderers) => (renderers ? <renderers.player {...props} /> : <Notice kind="warn">{t('ui.question.unknown', { type })}</Notice>)}
    </QueryView>
  );
}

/** A question with its answer, afterwards. */
export function QuestionReviewView({ type, ...props }: { type: string } & ReviewProps) {
  const { t } = useTranslation();
  return (
    <QueryView query={useRenderers(type)} skeleton={<Skeleton />}>
      {(renderers) => (renderers ? <renderers.review {...props} /> : <Notice kind="warn">{t('ui.question.unknown', { type })}</Notice>)}
    </QueryView>
  );
}

/** A question as its author looks at it: with the right answer. */
export function QuestionExample({ type, definition }: { type: string; definition: QuestionDefinition }) {
  const { t } = useTranslation();
  return (
    <QueryView query={useRenderers(type)} skeleton={<Skeleton />}>
      {(renderers) => {
        if (!renderers) return <Notice kind="warn">{t('ui.question.unknown', { type })}</Notice>;
        const { view, rightAnswer } = renderers.example(definition);
        return <renderers.review view={view} response={null} rightAnswer={rightAnswer} review={null} />;
      }}
    </QueryView>
  );
}
