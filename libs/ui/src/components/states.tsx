import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, useProblem } from '../api/problem.js';
import { IconCloudOff, IconCircleX, IconInbox, IconLock, IconRefresh } from './icons.js';
import { Button, type Icon } from './button.js';
import { useConditionText } from './reason.js';
import './states.css';

/** Of the shape that the content will have; seen only when loading takes longer than 150 ms. */
export function Skeleton({ shape, lines = 5 }: { shape?: 'rows' | 'table'; lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="s-skeleton" data-shape={shape} role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} />
      ))}
    </div>
  );
}

/** Why there is nothing, and the button that begins. */
export function EmptyState({
  title,
  children,
  action,
  icon: Glyph = IconInbox,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  icon?: Icon;
}) {
  return (
    <div className="s-state">
      <Glyph size="2rem" stroke={1.5} aria-hidden />
      <h2>{title}</h2>
      {children && <p className="muted">{children}</p>}
      {action}
    </div>
  );
}

/** What happened, what to do, Retry, and a number for support. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblem();
  const problem = asProblem(error);
  const conditionText = useConditionText();
  const closed = problem.code === 'courses.not-available';
  const Glyph = problem.offline ? IconCloudOff : closed ? IconLock : IconCircleX;
  return (
    <div className="s-state" role="alert">
      <Glyph size="2rem" stroke={1.5} aria-hidden />
      <h2>{t(problem.offline ? 'ui.error.offline' : closed ? 'ui.error.closed' : 'ui.error.title')}</h2>
      <p>{problemText(problem).message}</p>
      {closed && problem.errors.map(({ code, params }) => <p key={code}>{conditionText({ key: code, params })}</p>)}
      {retry && (
        <Button icon={IconRefresh} onClick={retry}>
          {t('ui.retry')}
        </Button>
      )}
      {problem.requestId && (
        <p className="muted small">
          {t('ui.error.number')} <code>{problem.requestId}</code>
        </p>
      )}
    </div>
  );
}

/** The part of a TanStack query that a view needs. */
export interface Loaded<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

/** The four states of a view. Content that was loaded stays when a refresh fails. */
export function QueryView<T>({
  query,
  skeleton = <Skeleton />,
  isEmpty,
  empty,
  children,
}: {
  query: Loaded<T>;
  skeleton?: ReactNode;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const { data } = query;
  if (data !== undefined) return isEmpty?.(data) ? empty : children(data);
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  return skeleton;
}
