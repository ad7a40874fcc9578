import { RichTextField, useSending, useWritten } from '@sreda/editor';
import { api, AttachedFiles, Button, type ForumTopicRow, SaveBar, Segments, TextField, type UploadedFile, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { AboutField } from './about/about-field.js';
import { TopicTagsField } from './tags/topic-tags-field.js';
import { NotSent } from './not-sent.js';
import { useRefresh } from './use-act.js';
import { usePeopleOf } from './use-people-of.js';

type Kind = ForumTopicRow['kind'];
interface Written {
  readonly kind: Kind;
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
  /** Id of the activity that it is about; empty: none. */
  readonly about: string;
  readonly files: readonly UploadedFile[];
}

/**
 * Title and first post of a topic. `kinds`: what the writer may choose from; of one nothing is asked. `inCourse`: where it may be about an activity, and about
 * which one it is asked for.
 */
export function NewTopic({
  boardId,
  kinds,
  inCourse,
  onMade,
}: {
  boardId: string;
  kinds: readonly Kind[];
  inCourse?: { readonly courseId: string; readonly about: string };
  onMade: (topicId: string) => Promise<void>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const refresh = useRefresh();
  const people = usePeopleOf(boardId);
  const [usual = 'discussion'] = kinds;
  const about = inCourse?.about ?? '';
  const { value, sendId, isBegun, keptAt, write, drop } = useWritten<Written>(`forum.topic.${boardId}${about && `.${about}`}`, {
    kind: usual,
    title: '',
    text: '',
    tags: [],
    about,
    files: [],
  });
  const kind = kinds.includes(value.kind) ? value.kind : usual;
  const titleMissing = value.title.trim() === '';
  const textMissing = value.text === '';
  const { tried, busy, onUploading, error, onSubmit, reset } = useSending({
    whole: !titleMissing && !textMissing,
    send: async () => {
      const { data } = await api.POST('/forum/boards/{boardId}/topics', {
        params: { path: { boardId } },
        body: {
          kind,
          title: value.title.trim(),
          text: value.text,
          tags: [...value.tags],
          about: value.about === '' ? null : { kind: 'activity', id: value.about },
          fileIds: value.files.map(({ id }) => id),
          sendId,
        },
      });
      drop();
      await refresh();
      if (data) await onMade(data.id);
    },
  });
  return (
    <form className="s-form" noValidate aria-label={t('forum.new-topic')} onSubmit={onSubmit}>
      {kinds.length > 1 && (
        <Segments
          label={t('forum.kind-of-topic')}
          value={kind}
          onChange={(chosen) => write({ kind: chosen })}
          options={kinds.map((one) => ({ value: one, label: t(`forum.kind-${one}`) }))}
        />
      )}
      <TextField
        label={t(kind === 'question' ? 'forum.title-question' : 'forum.title')}
        help={t('forum.title-help')}
        value={value.title}
        onChange={(title) => write({ title })}
        error={tried && titleMissing ? t('forum.title-missing') : undefined}
        maxLength={250}
      />
      <RichTextField
        label={t('forum.text')}
        value={value.text}
        onChange={(text) => write({ text })}
        error={tried && textMissing ? t('forum.text-missing') : undefined}
        owner={{ kind: 'forum.post', id: null }}
        people={people}
      />
      {inCourse && (
        <AboutField courseId={inCourse.courseId} forumId={boardId} value={value.about} onChange={(id) => write({ about: id })} />
      )}
      <TopicTagsField boardId={boardId} value={value.tags} onChange={(tags) => write({ tags })} />
      <AttachedFiles files={value.files} onChange={(files) => write({ files })} onUploading={onUploading} />
      {error !== undefined && <NotSent error={error} />}
      {isBegun ? (
        <SaveBar
          when
          busy={busy}
          note={keptAt ? t('forum.draft-kept', { time: format.time(keptAt) }) : t('forum.draft-here')}
          save={t(kind === 'question' ? 'forum.send-question' : 'forum.send-topic')}
          onDiscard={() => {
            drop();
            reset();
          }}
        />
      ) : (
        <div>
          <Button type="submit" kind="primary" busy={busy}>
            {t(kind === 'question' ? 'forum.send-question' : 'forum.send-topic')}
          </Button>
        </div>
      )}
    </form>
  );
}
