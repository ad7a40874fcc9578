import { RichTextField, useSending, useWritten } from '@sreda/editor';
import { api, asProblem, AttachedFiles, Button, type ForumPost, Notice, RichText, toast, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { NotSent } from './not-sent.js';
import { useRefresh } from './use-act.js';
import { usePeopleOf } from './use-people-of.js';

/** Changes a post in its place. When somebody else has changed it meanwhile, both texts are there to choose from. */
export function EditPost({ boardId, post, source, onClose }: { boardId: string; post: ForumPost; source: string; onClose: () => void }) {
  const people = usePeopleOf(boardId);
  const { t } = useTranslation();
  const format = useFormat();
  const refresh = useRefresh();
  const { value, isBegun, keptAt, write, drop } = useWritten(`forum.change.${post.id}`, {
    text: source,
    files: post.files,
    base: post.version,
  });
  const changedMeanwhile = post.version !== value.base;
  const close = (): void => {
    drop();
    onClose();
  };
  const save = async (): Promise<void> => {
    if (!isBegun) return close();
    try {
      await api.PUT('/forum/posts/{postId}', {
        params: { path: { postId: post.id } },
        // Who has seen the other text and saves all the same takes the place of that one.
        body: { text: value.text, fileIds: value.files.map(({ id }) => id), version: post.version },
      });
      await refresh();
      toast(t('forum.changed-toast'));
      close();
    } catch (thrown) {
      if (asProblem(thrown).code === 'forum.changed-meanwhile') await refresh();
      throw thrown;
    }
  };
  const isEmpty = value.text === '' && value.files.length === 0;
  const { busy, onUploading, error, onSubmit } = useSending({ whole: !isEmpty, send: save });
  return (
    <form className="stack" noValidate aria-label={t('forum.changing')} onSubmit={onSubmit}>
      {changedMeanwhile && (
        <Notice kind="warn">
          <p>{t('forum.changed-meanwhile')}</p>
          <RichText value={{ text: post.text ?? '', format: 'html' }} />
        </Notice>
      )}
      <RichTextField
        label={t('forum.text')}
        value={value.text}
        onChange={(text) => write({ text })}
        owner={{ kind: 'forum.post', id: post.id }}
        people={people}
        lines={4}
        focused
      />
      <AttachedFiles files={value.files} onChange={(files) => write({ files: [...files] })} onUploading={onUploading} />
      {error !== undefined && !changedMeanwhile && <NotSent error={error} />}
      <div className="cluster">
        <Button type="submit" kind="primary" busy={busy} disabled={isEmpty}>
          {t(changedMeanwhile ? 'forum.save-mine' : 'forum.save')}
        </Button>
        <Button onClick={close}>{t('forum.cancel')}</Button>
        {keptAt && <span className="muted small">{t('forum.draft-kept', { time: format.time(keptAt) })}</span>}
      </div>
    </form>
  );
}
