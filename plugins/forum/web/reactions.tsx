import { api, Button, type ForumPost, type Icon, IconBulb, IconCheck, IconHeart, IconMoodSmile, IconThumbUp, Menu } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useAct } from './use-act.js';

type Reaction = ForumPost['reactions'][number]['reaction'];
const icons: Readonly<Record<Reaction, Icon>> = { like: IconThumbUp, thanks: IconHeart, idea: IconBulb, agree: IconCheck };
const ALL = Object.keys(icons) as Reaction[];

/** A word without words: one a person. A press on one's own takes it back. */
export function Reactions({ post: { id, reactions, isOwn } }: { post: ForumPost }) {
  const { t } = useTranslation();
  const act = useAct();
  const mine = reactions.find((one) => one.mine)?.reaction;
  const react = (reaction: Reaction): void =>
    act(() =>
      api.PUT('/forum/posts/{postId}/reaction', {
        params: { path: { postId: id } },
        body: { reaction: reaction === mine ? null : reaction },
      }),
    );
  return (
    <>
      {reactions.map(({ reaction, count, mine: isMine }) => (
        <Button
          key={reaction}
          kind="ghost"
          icon={icons[reaction]}
          aria-pressed={isMine}
          disabled={isOwn}
          aria-label={t(`forum.reaction-${reaction}-count`, { count })}
          title={t(`forum.reaction-${reaction}`)}
          onClick={() => react(reaction)}
        >
          {count}
        </Button>
      ))}
      {!isOwn && (
        <Menu label={t('forum.react')} icon={IconMoodSmile}>
          {ALL.map((reaction) => (
            <Button key={reaction} icon={icons[reaction]} aria-pressed={reaction === mine} onClick={() => react(reaction)}>
              {t(`forum.reaction-${reaction}`)}
            </Button>
          ))}
        </Menu>
      )}
    </>
  );
}
