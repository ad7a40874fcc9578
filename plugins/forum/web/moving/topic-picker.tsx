import { $api, FieldError, type ForumTopic, QueryView, SearchField, Skeleton } from '@sreda/ui';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SHOWN = 10;

/** Another topic of the board: one of those written in last, for two topics about the same are of the same days, or one with these words. */
export function TopicPicker({
  topic: { id: ownId, boardId },
  value,
  onChange,
  error,
}: {
  topic: ForumTopic;
  /** Its id, empty before one was chosen. */
  value: string;
  onChange: (topicId: string) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation();
  const name = useId();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const path = { boardId };
  const latest = $api.useQuery(
    'get',
    '/forum/boards/{boardId}/topics',
    { params: { path, query: { limit: SHOWN + 1 } } },
    { enabled: q === '', select: ({ items }) => items },
  );
  const found = $api.useQuery(
    'get',
    '/forum/boards/{boardId}/search',
    { params: { path, query: { q, limit: 50 } } },
    { enabled: q !== '', select: ({ items }) => items.map(({ topicId, title }) => ({ id: topicId, title })) },
  );
  return (
    <fieldset className="s-picker stack-tight">
      <legend className="s-field-label">{t('forum.merge-into')}</legend>
      <SearchField label={t('forum.merge-find')} value={typed} onChange={setTyped} maxLength={200} />
      <QueryView
        query={q === '' ? latest : found}
        skeleton={<Skeleton lines={4} />}
        isEmpty={(topics) => othersOf(topics, ownId).length === 0}
        empty={<p className="muted">{t(q === '' ? 'forum.merge-none' : 'forum.merge-not-found')}</p>}
      >
        {(topics) => (
          <div>
            {othersOf(topics, ownId).map(({ id, title }) => (
              <label key={id} className="s-choice">
                <input type="radio" name={name} checked={id === value} onChange={() => onChange(id)} />
                <span>{title || t('forum.hidden-topic')}</span>
              </label>
            ))}
          </div>
        )}
      </QueryView>
      <FieldError text={error} />
    </fieldset>
  );
}

interface Topic {
  readonly id: string;
  readonly title: string;
}

/** Each once: a search finds every post of a topic that has the words. */
const othersOf = (topics: readonly Topic[], ownId: string): Topic[] =>
  [...new Map(topics.map((topic) => [topic.id, topic])).values()].filter(({ id }) => id !== ownId).slice(0, SHOWN);
