import { Badge, IconCircleCheck, IconFlag, IconPencil, Row, type MyAnnouncement, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** One that came to the reader. */
export function MineRow({ row: { id, title, author, place, sentAt, correctedAt, mustRead, readAt } }: { row: MyAnnouncement }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Row
      to={`/announcements/${id}`}
      title={title}
      detail={[place, author, format.moment(sentAt)].filter(Boolean).join(' · ')}
      end={
        <>
          {correctedAt && <Badge icon={IconPencil}>{t('announcements.corrected')}</Badge>}
          {mustRead &&
            (readAt ? (
              <Badge kind="good" icon={IconCircleCheck}>
                {t('announcements.is-read')}
              </Badge>
            ) : (
              <Badge kind="accent" icon={IconFlag}>
                {t('announcements.read-it')}
              </Badge>
            ))}
        </>
      }
    />
  );
}
