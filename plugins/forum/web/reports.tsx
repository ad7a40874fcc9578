import {
  $api,
  api,
  Badge,
  Button,
  ButtonLink,
  Dialog,
  EmptyState,
  type ForumReport,
  IconCircleCheck,
  IconEye,
  IconEyeOff,
  IconFlag,
  MoreRows,
  paged,
  QueryView,
  ReasonForm,
  rowsOf,
  Segments,
  Skeleton,
  useFormat,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PostText } from './post-text.js';
import { useAct, useRefresh } from './use-act.js';
import './forum.css';

/** What waits for a moderator of the board: posts that somebody has reported, and authors who do not agree; and what was decided before. */
export function Reports({ boardId }: { boardId: string }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<'open' | 'decided'>('open');
  const query = $api.useInfiniteQuery(
    'get',
    '/forum/boards/{boardId}/reports',
    { params: { path: { boardId }, query: { limit: 20, filter } } },
    paged,
  );
  const reports = rowsOf(query);
  return (
    <>
      <Segments
        label={t('forum.which-reports')}
        labelHidden
        value={filter}
        onChange={setFilter}
        options={(['open', 'decided'] as const).map((value) => ({ value, label: t(`forum.reports-${value}`) }))}
      />
      <QueryView
        query={query}
        skeleton={<Skeleton lines={6} />}
        isEmpty={() => reports.length === 0}
        empty={
          <EmptyState icon={filter === 'open' ? IconCircleCheck : IconFlag} title={t(`forum.no-reports-${filter}`)}>
            {t('forum.no-reports-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <ul className="forum-posts">
              {reports.map((report) => (
                <li key={report.id}>
                  <Report report={report} />
                </li>
              ))}
            </ul>
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
    </>
  );
}

function Report({ report: { id, kind, reason, createdAt, by, topicId, topicTitle, post, decided } }: { report: ForumReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const act = useAct();
  const refresh = useRefresh();
  const [hiding, setHiding] = useState(false);
  const nobody = t('forum.nobody');
  const decide = (body: { outcome: 'dismissed' | 'hidden' | 'shown'; reason?: string }) =>
    api.PUT('/forum/reports/{reportId}', { params: { path: { reportId: id } }, body });
  return (
    <article className="forum-post" aria-label={t(`forum.${kind}-of`, { name: by?.name ?? nobody })}>
      <div>
        <h2>{topicTitle}</h2>
        <p className="muted small">{[t(`forum.${kind}-of`, { name: by?.name ?? nobody }), format.moment(createdAt)].join(' · ')}</p>
      </div>
      <p className="forum-said">{reason}</p>
      <section className="forum-reported stack-tight" aria-label={t('forum.reported-post')}>
        <p>
          <b>{post.author?.name ?? nobody}</b> <span className="muted small">{format.moment(post.createdAt)}</span>
        </p>
        <PostText post={post} />
      </section>
      {decided ? (
        <Badge icon={IconCircleCheck}>
          {t(`forum.outcome-${decided.outcome}`, { name: decided.by?.name ?? nobody, when: format.moment(decided.at) })}
        </Badge>
      ) : (
        <div className="cluster">
          {kind === 'report' ? (
            <Button icon={IconEyeOff} onClick={() => setHiding(true)}>
              {t('forum.hide')}
            </Button>
          ) : (
            <Button icon={IconEye} onClick={() => act(() => decide({ outcome: 'shown' }), t('forum.shown'))}>
              {t('forum.show')}
            </Button>
          )}
          <Button onClick={() => act(() => decide({ outcome: 'dismissed' }), t('forum.dismissed'))}>{t(`forum.dismiss-${kind}`)}</Button>
          <ButtonLink kind="ghost" to={`/forum/topics/${topicId}`} search={{ post: post.id }}>
            {t('forum.to-topic')}
          </ButtonLink>
        </div>
      )}
      <Dialog open={hiding} onClose={() => setHiding(false)} title={t('forum.hide-title')}>
        <ReasonForm
          about={t('forum.hide-about')}
          submit={t('forum.hide')}
          send={async (told) => {
            await decide({ outcome: 'hidden', reason: told });
            setHiding(false);
            await refresh();
          }}
        />
      </Dialog>
    </article>
  );
}
