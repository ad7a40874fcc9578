import { ButtonLink, IconFlag, Row, RowList, Section, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useUnread } from './use-unread.js';

/** What waits to be read; where nothing does, the day says nothing of it. */
export default function UnreadSlot() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useUnread();
  if (!data || data.items.length === 0) return null;
  return (
    <Section
      title={t('announcements.to-read')}
      actions={
        data.next !== null && (
          <ButtonLink kind="ghost" to="/announcements">
            {t('announcements.all')}
          </ButtonLink>
        )
      }
    >
      <RowList>
        {data.items.map(({ id, title, author, sentAt }) => (
          <Row
            key={id}
            to={`/announcements/${id}`}
            icon={IconFlag}
            title={title}
            detail={[author, format.moment(sentAt)].filter(Boolean).join(' · ')}
          />
        ))}
      </RowList>
    </Section>
  );
}
