import { api, Button, Dialog, FileLinks, type ForumPost, IconEyeOff, Notice, ReasonForm, RichText, toast } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What the post says; of a hidden one, that it is, and to whom it concerns why. */
export function PostText({ post: { id, text, hidden, isOwn, files } }: { post: ForumPost }) {
  const { t } = useTranslation();
  const [appealing, setAppealing] = useState(false);
  const said = text !== null && (
    <>
      <RichText value={{ text: withNobody(text, t('forum.mention-nobody')), format: 'html' }} />
      <FileLinks files={files} />
    </>
  );
  if (!hidden) return said;
  return (
    <>
      <Notice kind={isOwn ? 'warn' : 'plain'} action={isOwn && <Button onClick={() => setAppealing(true)}>{t('forum.appeal')}</Button>}>
        <p>{t(isOwn ? 'forum.hidden-own' : 'forum.hidden')}</p>
        {hidden.reason !== null && <p>{t('forum.hidden-reason', { reason: hidden.reason })}</p>}
      </Notice>
      {said && (
        <details className="forum-more">
          <summary>
            <IconEyeOff size="1.25rem" aria-hidden /> {t('forum.hidden-show')}
          </summary>
          {said}
        </details>
      )}
      <Dialog open={appealing} onClose={() => setAppealing(false)} title={t('forum.appeal-title')}>
        <ReasonForm
          about={t('forum.appeal-about')}
          label={t('forum.appeal-text')}
          submit={t('forum.appeal-send')}
          maxLength={2000}
          send={async (reason) => {
            await api.POST('/forum/posts/{postId}/appeals', { params: { path: { postId: id } }, body: { text: reason } });
            setAppealing(false);
            toast(t('forum.appeal-sent'));
          }}
        />
      </Dialog>
    </>
  );
}

/** The server leaves out the names of people who were erased, or of schools that the reader does not see. */
const withNobody = (html: string, nobody: string): string => html.replace(/(<span data-person="[^"]*">)(?=<\/span>)/g, `$1@${nobody}`);
