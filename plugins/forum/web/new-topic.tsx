import { RichTextField, useSending, useWritten } from '@sreda/editor';
import {
  $api,
  api,
  AttachedFiles,
  Button,
  type ForumTopicRow,
  SaveBar,
  Segments,
  TextField,
  type UploadedFile,
  useFormat,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { AboutField } from './about/about-field.js';
import { targetOf } from './about/target.js';
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
  /** What it is about, as `targetText` writes it. */
  readonly about: string;
  readonly files: readonly UploadedFile[];
}

/**
 * Title and first post of a topic. `kinds`: what the writer may choose from; of one nothing is asked. `courseId`: whose activities it may be about; null in the
 * network. `about`: what the writer came from, as `targetText` writes it.
 */
export function NewTopic({
  boardId,
  kinds,
  courseId,
  about,
  onMade,
}: {
  boardId: string;
  kinds: readonly Kind[];
  courseId: string | null;
  about: string;
  onMade: (topicId: string) => Promise<void>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const refresh = useRefresh();
  const people = usePeopleOf(boardId);
  const [usual = 'discussion'] = kinds;
  const { value, sendId, isBegun, keptAt, write, drop } = useWritten<Written>(`forum.topic.${boardId}${about && `.${about}`}`, {
    kind: usual,
    title: '',
    text: '',
    tags: [],
    about,
    files: [],
  });
  const given = useAbout(about, courseId);
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
          about: targetOf(value.about),
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
      <AboutField courseId={courseId} boardId={boardId} given={given} value={value.about} onChange={(target) => write({ about: target })} />
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

/** What the writer came from, when it is there for them; activities of the course are among those to choose from anyway. */
function useAbout(about: string, courseId: string | null) {
  const path = targetOf(about);
  const isListed = courseId !== null && path?.kind === 'activity';
  const query = $api.useQuery(
    'get',
    '/forum/about/{kind}/{id}',
    { params: { path: path ?? { kind: '', id: '' }, query: { limit: 1 } } },
    { enabled: path !== null && !isListed },
  );
  return query.data?.about ?? null;
}
