import {
  $api,
  asProblem,
  Button,
  ButtonLink,
  IconEye,
  Notice,
  Page,
  QueryView,
  type QuizPreview,
  Skeleton,
  useParam,
  useProblem,
} from '@sreda/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptResult } from './attempt-result.js';
import { previewServer } from './attempt-server.js';
import { attemptStore } from './attempt-store.js';
import { Player } from './player.js';

/** What a student could not do now, which the preview lets the teacher do. */
function Obstacles({ preview: { obstacles } }: { preview: QuizPreview }) {
  const { t } = useTranslation();
  if (obstacles.length === 0) return null;
  return (
    <Notice kind="warn">
      <b>{t('quiz.preview-obstacles')}</b>
      <ul>
        {obstacles.map((kind) => (
          <li key={kind}>{t(`quiz.obstacle-${kind}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** The test as a student sees it, for who manages it; begun when there is none. */
export default function PreviewPage() {
  const { t } = useTranslation();
  const problemText = useProblem();
  const navigate = useNavigate();
  const client = useQueryClient();
  const activityId = useParam('activityId');
  const server = useMemo(() => previewServer(activityId), [activityId]);
  const { queryKey } = $api.queryOptions('get', '/quiz/activities/{activityId}/preview', { params: { path: { activityId } } });
  const query = useQuery<QuizPreview>({
    queryKey,
    // As in an attempt: from then on the answers on the screen are the truth.
    staleTime: Infinity,
    gcTime: 0,
    queryFn: () =>
      server.load().catch((error: unknown) => {
        if (asProblem(error).status !== 404) throw error;
        return server.begin();
      }),
  });
  /** Each state has its address, so that title and focus move on as they do for a student. */
  const show = async (preview: QuizPreview): Promise<void> => {
    const isOver = preview.state === 'finished';
    if (isOver) attemptStore.forget(preview.id);
    client.setQueryData(queryKey, preview);
    await navigate({ to: isOver ? `/quiz/${activityId}/preview/result` : `/quiz/${activityId}/preview`, replace: true });
  };
  const again = useMutation({ mutationFn: () => server.begin(), onSuccess: show });
  const toTest = <ButtonLink to={`/quiz/${activityId}`}>{t('quiz.preview-leave')}</ButtonLink>;
  return (
    <QueryView
      query={query}
      skeleton={
        <Page title="" width="reading">
          <Skeleton />
        </Page>
      }
    >
      {(preview) =>
        preview.state === 'open' ? (
          <Player
            key={preview.id}
            attempt={preview}
            server={server}
            onFinished={show}
            note={
              <aside className="player-preview" aria-label={t('quiz.preview')}>
                <IconEye size="1.25rem" aria-hidden />
                <span>{t('quiz.preview-note')}</span>
                {toTest}
              </aside>
            }
            intro={<Obstacles preview={preview} />}
          />
        ) : (
          <Page
            title={t('quiz.result-of', { name: preview.name })}
            width="reading"
            crumbs={[{ to: `/quiz/${activityId}`, label: preview.name }]}
          >
            <Notice>{t('quiz.preview-note')}</Notice>
            <Obstacles preview={preview} />
            <AttemptResult attempt={preview} />
            {again.error && <Notice kind="bad">{problemText(again.error).message}</Notice>}
            <div className="cluster">
              <Button busy={again.isPending} onClick={() => again.mutate()}>
                {t('quiz.preview-again')}
              </Button>
              {toTest}
            </div>
          </Page>
        )
      }
    </QueryView>
  );
}
