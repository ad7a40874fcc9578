import { Section, Segments, useSession } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountFrame } from './account-frame.js';
import { Consents } from './consents.js';
import { ExportData } from './export-data.js';
import { Seen } from './seen.js';

/** What the school keeps about me or about my child: consents, a copy of everything, and who opened it. */
export default function OwnDataPage() {
  const { t } = useTranslation();
  const { person, children } = useSession();
  const [personId, setPersonId] = useState(person.id);
  const isOwn = personId === person.id;
  return (
    <AccountFrame>
      {children.length > 0 && (
        <Segments
          label={t('web.account.whose-data')}
          value={personId}
          onChange={setPersonId}
          options={[
            { value: person.id, label: t('web.account.own-data') },
            ...children.map((child) => ({ value: child.id, label: child.name })),
          ]}
        />
      )}
      <Section title={t('web.consents.title')}>
        <Consents key={personId} personId={personId} />
      </Section>
      <Section title={t('web.export.title')}>
        <ExportData key={personId} personId={personId} about={t(isOwn ? 'web.export.about-own' : 'web.export.about-child')} />
      </Section>
      <Section title={t('web.seen.title')}>
        <Seen personId={personId} empty={t(isOwn ? 'web.seen.nobody-own' : 'web.seen.nobody')} />
      </Section>
    </AccountFrame>
  );
}
