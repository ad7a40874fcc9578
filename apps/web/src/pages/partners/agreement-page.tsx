import {
  type Agreement,
  type AgreementTerms,
  Button,
  ButtonLink,
  Dialog,
  Facts,
  IconCheck,
  IconPencil,
  Notice,
  Page,
  Panel,
  QueryView,
  ReasonForm,
  Section,
  useCan,
  useParam,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgreementBadge } from './agreement-badge.js';
import { Parties } from './parties.js';
import { useAgreement } from './use-agreement.js';
import { useAgreementActs } from './use-agreement-acts.js';
import { useOwnSchool, usePartnership, useTermsText } from './use-partners.js';

interface Shown {
  readonly path: { readonly organisationId: string; readonly agreementId: string };
  readonly agreement: Agreement;
}

/** What an agreement says, how each school has answered it, and what can be done about it. */
export default function AgreementPage() {
  const { t } = useTranslation();
  const { schoolId, crumbs } = useOwnSchool();
  const path = { organisationId: schoolId ?? '', agreementId: useParam('agreementId') };
  const { query } = useAgreement(path);
  return (
    <Page
      title={query.data?.terms[0]?.title ?? ''}
      crumbs={crumbs}
      width="reading"
      actions={query.data && <AgreementBadge state={query.data.state} />}
    >
      <QueryView query={query}>
        {(agreement) => (
          <>
            <p className="muted">{t(`web.partners.about-${agreement.state}`)}</p>
            <Offer path={path} agreement={agreement} />
            <TermsOfAll path={path} agreement={agreement} />
            <Acts path={path} agreement={agreement} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

/** The proposal that waits for the school. */
function Offer({ path, agreement: { offer, terms } }: Shown) {
  const { t } = useTranslation();
  const mayManage = useCan()('partnership:manage');
  const { answer, accept } = useAgreementActs(path);
  const [declining, setDeclining] = useState(false);
  const offered = terms.find((one) => one.number === offer);
  if (!offered || offer === null) return null;
  const by = offered.parties.find((p) => p.schoolId === offered.proposedBy)?.name ?? '';
  return (
    <Panel>
      <h2>{t(terms.length > 1 ? 'web.partners.offer-change' : 'web.partners.offer', { name: by })}</h2>
      <TermsFacts path={path} terms={offered} />
      {mayManage ? (
        <div className="cluster">
          <Button kind="primary" icon={IconCheck} busy={accept.isPending} onClick={() => accept.mutate(offer)}>
            {t('web.partners.accept')}
          </Button>
          <Button onClick={() => setDeclining(true)}>{t('web.partners.decline')}</Button>
        </div>
      ) : (
        <p className="muted">{t('web.partners.who-answers')}</p>
      )}
      {accept.text && <Notice kind="bad">{accept.text}</Notice>}
      <Parties terms={offered} />
      <Dialog open={declining} onClose={() => setDeclining(false)} title={t('web.partners.decline-title')}>
        <ReasonForm
          about={t('web.partners.decline-about')}
          help={t('web.partners.reason-help')}
          submit={t('web.partners.decline')}
          optional
          send={async (reason) => {
            await answer({ number: offer, accept: false, reason: reason || null });
            setDeclining(false);
          }}
        />
      </Dialog>
    </Panel>
  );
}

function TermsFacts({ path, terms }: { path: Shown['path']; terms: AgreementTerms }) {
  const { t } = useTranslation();
  const school = usePartnership(path.organisationId);
  const text = useTermsText(school.data?.scopes ?? []);
  return (
    <>
      <Facts
        items={[
          [t('web.partners.what'), text.scopes(terms)],
          [t('web.partners.term'), text.until(terms)],
        ]}
      />
      {terms.text && <p className="lines">{terms.text}</p>}
    </>
  );
}

/** What the school stands by, or was asked last; the other wordings below. */
function TermsOfAll({ path, agreement: { offer, terms } }: Shown) {
  const { t } = useTranslation();
  const mine = (one: AgreementTerms) => one.parties.find((p) => p.schoolId === path.organisationId)?.state;
  const current = terms.find((one) => mine(one) === 'accepted') ?? terms.find((one) => one.number !== offer);
  const others = terms.filter((one) => one !== current && one.number !== offer);
  return (
    <>
      {current && (
        <Section title={t('web.partners.terms')}>
          <TermsFacts path={path} terms={current} />
          <Parties terms={current} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t('web.partners.history')}>
          {others.map((one) => (
            <details key={one.number}>
              <summary>{t('web.partners.terms-number', { number: one.number, title: one.title })}</summary>
              <TermsFacts path={path} terms={one} />
              <Parties terms={one} />
            </details>
          ))}
        </Section>
      )}
    </>
  );
}

function Acts({ path, agreement: { state } }: Shown) {
  const { t } = useTranslation();
  const mayManage = useCan()('partnership:manage');
  const { end } = useAgreementActs(path);
  const [ending, setEnding] = useState(false);
  if (!mayManage || !['active', 'waiting', 'expired'].includes(state)) return null;
  return (
    <div className="cluster">
      <ButtonLink icon={IconPencil} to={`/admin/partners/${path.agreementId}/change`}>
        {t('web.partners.change')}
      </ButtonLink>
      <Button onClick={() => setEnding(true)}>{t('web.partners.end')}</Button>
      <Dialog open={ending} onClose={() => setEnding(false)} title={t('web.partners.end-title')}>
        <ReasonForm
          about={t('web.partners.end-about')}
          help={t('web.partners.reason-help')}
          submit={t('web.partners.end')}
          send={async (reason) => {
            await end(reason);
            setEnding(false);
          }}
        />
      </Dialog>
    </div>
  );
}
