import { $api, Badge, Button, Dialog, IconCheck, IconCircleDashed, Notice, QueryView, Row, RowList, Skeleton, useFormat } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsentHistory } from './consent-history.js';
import { type Consent, type ConsentText, consentState } from './consent-state.js';
import { GiveConsent } from './give-consent.js';
import { WithdrawConsent } from './withdraw-consent.js';
import './account.css';

type Open = { readonly what: 'read' | 'give'; readonly text: ConsentText } | { readonly what: 'withdraw'; readonly consent: Consent };

/**
 * What the person's schools ask to consent to and what was answered. Who may consent does it here; `paper`, the form for what was signed on paper,
 * is for the office.
 */
export function Consents({
  personId,
  paper,
}: {
  personId: string;
  paper?: (texts: readonly ConsentText[], done: () => void) => ReactNode;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const [open, setOpen] = useState<Open | null>(null);
  const [entering, setEntering] = useState(false);
  const query = $api.useQuery('get', '/privacy/persons/{personId}/consents', { params: { path: { personId } } });
  const close = (): void => {
    setOpen(null);
    setEntering(false);
  };
  const done = (): void => {
    close();
    void client.invalidateQueries({ queryKey: ['get', '/privacy/persons/{personId}/consents'] });
  };
  return (
    <QueryView query={query} skeleton={<Skeleton shape="rows" lines={2} />}>
      {({ items, texts, mayGive }) => (
        <>
          {texts.length === 0 && <p className="muted">{t('web.consents.no-texts')}</p>}
          {texts.length > 0 && !mayGive && !paper && <Notice>{t('web.consents.by-representative')}</Notice>}
          {texts.length > 0 && (
            <RowList label={t('web.consents.title')}>
              {texts.map((text) => {
                const { given, outdated } = consentState(text, items);
                const asks = mayGive && (!given || outdated);
                return (
                  <Row
                    key={text.id}
                    title={text.title}
                    detail={
                      given && !outdated ? (
                        <Badge kind="good" icon={IconCheck}>
                          {t('web.consents.given', { when: format.date(given.givenOn) })}
                        </Badge>
                      ) : (
                        <Badge icon={IconCircleDashed}>{t(outdated ? 'web.consents.outdated' : 'web.consents.not-given')}</Badge>
                      )
                    }
                    end={
                      <>
                        <Button
                          onClick={() => setOpen({ what: asks ? 'give' : 'read', text })}
                          aria-label={t(asks ? 'web.consents.read-and-give-this' : 'web.consents.read-this', { name: text.title })}
                        >
                          {t(asks ? 'web.consents.read-and-give' : 'web.consents.read')}
                        </Button>
                        {given && (mayGive || paper) && (
                          <Button
                            onClick={() => setOpen({ what: 'withdraw', consent: given })}
                            aria-label={t('web.consents.withdraw-this', { name: text.title })}
                          >
                            {t('web.consents.withdraw')}
                          </Button>
                        )}
                      </>
                    }
                  />
                );
              })}
            </RowList>
          )}
          {paper && texts.length > 0 && (
            <div>
              <Button onClick={() => setEntering(true)}>{t('web.consents.enter-paper')}</Button>
            </div>
          )}
          <ConsentHistory items={items} />
          <Dialog
            open={open?.what === 'read' || open?.what === 'give'}
            onClose={close}
            title={open && 'text' in open ? open.text.title : ''}
          >
            {open && 'text' in open && <GiveConsent personId={personId} text={open.text} ask={open.what === 'give'} done={done} />}
          </Dialog>
          <Dialog open={open?.what === 'withdraw'} onClose={close} title={t('web.consents.withdraw-title')}>
            {open?.what === 'withdraw' && (
              <WithdrawConsent personId={personId} consent={open.consent} dated={paper !== undefined} done={done} />
            )}
          </Dialog>
          <Dialog open={entering} onClose={close} title={t('web.consents.enter-paper')}>
            {paper?.(texts, done)}
          </Dialog>
        </>
      )}
    </QueryView>
  );
}
