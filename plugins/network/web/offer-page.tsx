import {
  $api,
  api,
  Badge,
  Button,
  ButtonLink,
  Dialog,
  IconUpload,
  type MaterialOffer,
  Notice,
  Page,
  QueryView,
  ReasonForm,
  Section,
  Skeleton,
  toast,
  useFormat,
  useParam,
  useProblem,
} from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComparedParts } from './comparison/compared-parts.js';
import { bodyOf, type Decisions } from './comparison/decisions.js';
import { useRefresh } from './use-refresh.js';

/** What somebody has made better in a copy: the authors see the difference, and accept it with credit or decline it with a word. */
export default function OfferPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const offerId = useParam('offerId');
  const query = $api.useQuery('get', '/network/offers/{offerId}', { params: { path: { offerId } } });
  const offer = query.data;
  return (
    <Page
      title={offer?.title ?? ''}
      subtitle={offer && [offer.personName ?? t('network.nobody'), offer.school.name, format.day(offer.offeredAt)].join(' · ')}
      crumbs={[
        { to: '/network', label: t('network.title') },
        { to: '/network/offers', label: t('network.offers') },
      ]}
      width="reading"
      actions={offer && <Badge kind={offer.state === 'accepted' ? 'good' : 'plain'}>{t(`network.offer-${offer.state}`)}</Badge>}
    >
      <QueryView query={query} skeleton={<Skeleton lines={8} />}>
        {(loaded) => (
          <>
            <p className="lines">{loaded.message}</p>
            {loaded.reply !== '' && (
              <Notice>
                <b>{t('network.reply')}</b>
                <div className="lines">{loaded.reply}</div>
              </Notice>
            )}
            {loaded.state === 'accepted' && loaded.objectId !== null && (
              <div>
                <ButtonLink icon={IconUpload} to={`/network/hand-in/${loaded.kind}/${loaded.objectId}`}>
                  {t('network.hand-in-next')}
                </ButtonLink>
              </div>
            )}
            {loaded.mayDecide ? <Decide offer={loaded} /> : loaded.mayWithdraw && <Withdraw offerId={loaded.id} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Decide({ offer: { id: offerId, kind, parts, files } }: { offer: MaterialOffer }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [decisions, setDecisions] = useState<Decisions>({});
  const [answering, setAnswering] = useState<'accept' | 'decline' | null>(null);
  const decide = async (accepted: boolean, reply: string): Promise<void> => {
    const body = { accepted, reply, parts: accepted ? bodyOf(parts, decisions) : [] };
    await api.PUT('/network/offers/{offerId}/decision', { params: { path: { offerId } }, body });
    setAnswering(null);
    await refresh();
    toast(t(accepted ? 'network.offer-taken' : 'network.offer-not-taken'));
  };
  return (
    <>
      <Section title={t('network.offered-parts', { count: parts.length })}>
        {parts.length === 0 && <p className="muted">{t('network.offered-same')}</p>}
        <ComparedParts kind={kind} parts={parts} files={files} words="offer" decisions={decisions} onDecide={setDecisions} />
      </Section>
      <div className="cluster">
        <Button kind="primary" onClick={() => setAnswering('accept')}>
          {t('network.offer-accept')}
        </Button>
        <Button onClick={() => setAnswering('decline')}>{t('network.offer-decline')}</Button>
      </div>
      <Dialog open={answering !== null} onClose={() => setAnswering(null)} title={answering ? t(`network.offer-${answering}`) : ''}>
        {answering && (
          <ReasonForm
            about={t(`network.offer-${answering}-about`)}
            label={t('network.reply')}
            optional
            maxLength={2000}
            submit={t(`network.offer-${answering}`)}
            send={(reply) => decide(answering === 'accept', reply)}
          />
        )}
      </Dialog>
    </>
  );
}

function Withdraw({ offerId }: { offerId: string }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const problemText = useProblem();
  const withdraw = useMutation({
    mutationFn: () => api.POST('/network/offers/{offerId}/withdrawal', { params: { path: { offerId } } }),
    onSuccess: async () => {
      await refresh();
      toast(t('network.offer-withdrawn-done'));
    },
    onError: (error) => toast(problemText(error).message),
  });
  return (
    <div>
      <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {t('network.offer-withdraw')}
      </Button>
    </div>
  );
}
