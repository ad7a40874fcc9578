import { $api, api, Button, type ForumPost, IconBell, IconBellOff } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useAct } from './use-act.js';

/** As many as one may follow. */
const MOST = 200;

/** In the menu of a post of the network: asked for when the menu is opened. */
export function FollowAuthor({ author }: { author: NonNullable<ForumPost['author']> }) {
  const { t } = useTranslation();
  const act = useAct();
  const { data } = $api.useQuery('get', '/forum/subscriptions', { params: { query: { kind: 'author', limit: MOST } } });
  if (!data) return null;
  const follows = data.items.some(({ id }) => id === author.id);
  return (
    <Button
      icon={follows ? IconBellOff : IconBell}
      onClick={() =>
        act(
          () =>
            api.PUT('/forum/network/authors/{personId}/subscription', {
              params: { path: { personId: author.id } },
              body: { on: !follows },
            }),
          t(follows ? 'forum.unsubscribed-toast' : 'forum.subscribed-author-toast'),
        )
      }
    >
      {t(follows ? 'forum.unsubscribe-author' : 'forum.subscribe-author')}
    </Button>
  );
}
