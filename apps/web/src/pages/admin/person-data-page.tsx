import { ButtonLink, IconHistory, Section, useCan } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Consents } from '../account/consents.js';
import { ExportData } from '../account/export-data.js';
import { Seen } from '../account/seen.js';
import { Erasure } from './erasure.js';
import { PaperConsent } from './paper-consent.js';
import { PersonFrame } from './person-frame.js';

/** What the law asks about a person's data: consents, a copy, who looked, erasure. */
export default function PersonDataPage() {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <PersonFrame>
      {(person) => (
        <>
          <Section title={t('web.consents.title')}>
            <Consents
              personId={person.id}
              paper={
                can('privacy:record-consent') ? (texts, done) => <PaperConsent person={person} texts={texts} done={done} /> : undefined
              }
            />
          </Section>
          {can('privacy:export-person') && (
            <Section title={t('web.export.title')}>
              <ExportData personId={person.id} about={t('web.export.about-person')} />
            </Section>
          )}
          {can('audit:read-seen') && (
            <Section title={t('web.seen.title')}>
              <Seen personId={person.id} empty={t('web.seen.nobody')} />
              {can('audit:read') && (
                <div>
                  <ButtonLink to="/admin/audit" search={{ person: person.id }} icon={IconHistory}>
                    {t('web.audit.of-person')}
                  </ButtonLink>
                </div>
              )}
            </Section>
          )}
          {can('privacy:erase-person') && <Erasure personId={person.id} />}
        </>
      )}
    </PersonFrame>
  );
}
