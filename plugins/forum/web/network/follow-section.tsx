import { api, Button, IconBell, IconBellOff, type NetworkSection } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useAct } from '../use-act.js';

/** New topics of a section are told of to who follows it. */
export function FollowSection({ section: { id, subscribed } }: { section: NetworkSection }) {
  const { t } = useTranslation();
  const act = useAct();
  return (
    <Button
      icon={subscribed ? IconBellOff : IconBell}
      onClick={() =>
        act(
          () => api.PUT('/forum/boards/{boardId}/subscription', { params: { path: { boardId: id } }, body: { on: !subscribed } }),
          t(subscribed ? 'forum.network.unfollowed-toast' : 'forum.network.followed-toast'),
        )
      }
    >
      {t(subscribed ? 'forum.network.unfollow' : 'forum.network.follow')}
    </Button>
  );
}
