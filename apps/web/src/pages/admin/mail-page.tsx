import {
  $api,
  Badge,
  Button,
  Dialog,
  EmptyState,
  IconMail,
  MoreRows,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Skeleton,
  useFormat,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchool } from './use-school.js';
import './admin.css';

const tones = { waiting: undefined, sent: 'good', kept: 'warn', failed: 'bad', 'no-address': 'warn' } as const;

function Message({ messageId }: { messageId: string }) {
  const { t } = useTranslation();
  const query = $api.useQuery('get', '/mail/messages/{messageId}', { params: { path: { messageId } } });
  return (
    <QueryView query={query}>
      {(message) => (
        <div className="stack">
          <p className="muted">{message.address ?? t('web.mail.state-no-address')}</p>
          <p className="admin-text">{message.text ?? t('web.mail.no-text')}</p>
          {message.error && <p>{message.error}</p>}
        </div>
      )}
    </QueryView>
  );
}

/** Letters that the product has written; where no mail server is set up, this is where they can be read. */
export default function MailPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { crumbs } = useSchool();
  const [open, setOpen] = useState<{ id: string; subject: string } | null>(null);
  const query = $api.useInfiniteQuery('get', '/mail/messages', { params: { query: { limit: 50 } } }, paged);
  const rows = rowsOf(query);
  return (
    <Page title={t('web.admin.mail')} crumbs={crumbs}>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconMail} title={t('web.mail.none')}>
            {t('web.mail.none-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <RowList>
              {rows.map((message) => (
                <Row
                  key={message.id}
                  icon={IconMail}
                  title={message.subject}
                  detail={[message.person ?? message.address, format.moment(message.createdAt)].filter(Boolean).join(' · ')}
                  end={
                    <>
                      <Badge kind={tones[message.state]}>{t(`web.mail.state-${message.state}`)}</Badge>
                      <Button onClick={() => setOpen(message)} aria-label={t('web.mail.read-this', { name: message.subject })}>
                        {t('web.mail.read')}
                      </Button>
                    </>
                  }
                />
              ))}
            </RowList>
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
      <Dialog open={open !== null} onClose={() => setOpen(null)} title={open?.subject ?? ''}>
        {open && <Message messageId={open.id} />}
      </Dialog>
    </Page>
  );
}
