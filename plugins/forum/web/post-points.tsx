import { $api, api, Button, type ForumPost, TextField, toast, useForm, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useRefresh } from './use-act.js';

/** The points of a post for who gives them; nothing in a forum without a grade. */
export function GivePoints({ activityId, post }: { activityId: string; post: ForumPost }) {
  const forum = $api.useQuery('get', '/forum/activities/{activityId}', { params: { path: { activityId } } }).data;
  if (!forum || forum.grading === 'none') return null;
  return <Points key={post.pointsVersion} post={post} max={forum.maxPoints} />;
}

function Points({ post: { id, author, points, pointsVersion }, max }: { post: ForumPost; max: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const refresh = useRefresh();
  const pointsOf = (text: string): number => Number(text.trim().replace(',', '.'));
  const form = useForm({
    initial: { points: points === null ? '' : format.number(points) },
    check: (v) => {
      const given = pointsOf(v.points);
      return { points: given >= 0 && given <= max ? undefined : t('forum.points-wrong', { max: format.number(max) }) };
    },
    // Empty: they are taken back.
    send: async (v) => {
      await api
        .PUT('/forum/posts/{postId}/points', {
          params: { path: { postId: id } },
          body: { points: v.points.trim() === '' ? null : pointsOf(v.points), version: pointsVersion },
        })
        .finally(refresh);
      toast(t('forum.points-stored'));
    },
  });
  return (
    <form className="forum-points" noValidate onSubmit={form.onSubmit}>
      <TextField
        {...form.field('points')}
        label={t('forum.points-of', { name: author?.name ?? t('forum.nobody'), max: format.number(max) })}
        error={form.field('points').error ?? form.error}
        inputMode="decimal"
        autoComplete="off"
        optional
      />
      <Button type="submit" busy={form.busy}>
        {t('forum.points-give')}
      </Button>
    </form>
  );
}
