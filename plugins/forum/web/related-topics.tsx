import { $api, Badge, IconCircleCheck, Row, RowList, Section } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Asked for when the topic is there; nothing where nothing is alike. */
export function RelatedTopics({ topicId }: { topicId: string }) {
  const { t } = useTranslation();
  const { data } = $api.useQuery('get', '/forum/topics/{topicId}/related', { params: { path: { topicId } } });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('forum.related')}>
      <RowList label={t('forum.related')}>
        {data.items.map(({ id, title, of, isAnswered }) => (
          <Row
            key={id}
            to={`/forum/topics/${id}`}
            title={title}
            detail={of}
            end={
              isAnswered && (
                <Badge kind="good" icon={IconCircleCheck}>
                  {t('forum.answered')}
                </Badge>
              )
            }
          />
        ))}
      </RowList>
    </Section>
  );
}
