import { RichTextField } from '@sreda/editor';
import { AttachedFiles, Button, IconButton, IconPencil, IconX, toast, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { AnsweredPost } from './answered-post.js';
import { NotSent } from './not-sent.js';
import { usePeopleOf } from './use-people-of.js';
import type { Reply } from './use-reply.js';

/** Where one writes on, at the end of a topic. The editor comes when it is asked for: who only reads needs none of it. */
export function Composer({
  boardId,
  reply,
  begin,
  onGoTo,
}: {
  boardId: string;
  reply: Reply;
  /** What opens it; usually one writes an answer. */
  begin?: string;
  onGoTo?: (postId: string) => void;
}) {
  const { t } = useTranslation();
  const people = usePeopleOf(boardId);
  const format = useFormat();
  if (!reply.open)
    return (
      <div>
        <Button kind="primary" icon={IconPencil} onClick={() => reply.begin()}>
          {begin ?? t('forum.write')}
        </Button>
      </div>
    );
  return (
    <form className="forum-composer stack" noValidate aria-label={t('forum.your-post')} onSubmit={reply.onSubmit}>
      {reply.answers && (
        <div className="forum-answering">
          <AnsweredPost answers={reply.answers} onGoTo={(id) => onGoTo?.(id)} />
          <IconButton icon={IconX} label={t('forum.answer-all')} onClick={() => reply.write({ answers: null })} />
        </div>
      )}
      <RichTextField
        key={reply.asked}
        label={t('forum.your-post')}
        value={reply.text}
        onChange={(text) => reply.write({ text })}
        owner={{ kind: 'forum.post', id: null }}
        people={people}
        lines={4}
        focused={reply.asked > 0}
      />
      <AttachedFiles files={reply.files} onChange={(files) => reply.write({ files })} onUploading={reply.onUploading} />
      {reply.error !== undefined && <NotSent error={reply.error} />}
      <div className="cluster">
        <Button type="submit" kind="primary" busy={reply.busy} disabled={reply.isEmpty}>
          {t('forum.send')}
        </Button>
        <Button
          onClick={() => {
            const undo = reply.drop();
            if (!reply.isEmpty) toast(t('forum.dropped'), { undo });
          }}
        >
          {t('forum.drop')}
        </Button>
        {reply.keptAt && <span className="muted small">{t('forum.draft-kept', { time: format.time(reply.keptAt) })}</span>}
      </div>
    </form>
  );
}
