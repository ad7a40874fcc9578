import { Badge, Button, Facts, fullName, IconLock, IconPencil, Section, useCan, useFormat } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDeactivate } from './confirm-deactivate.js';
import { EditPerson } from './edit-person.js';
import { Guardians } from './guardians.js';
import { Memberships } from './memberships.js';
import { NewSlip } from './new-slip.js';
import { PersonFrame } from './person-frame.js';
import { useMay } from './use-may.js';

/** The card: who it is, where they belong, how they sign in, who answers for them. */
export default function PersonPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const can = useCan();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const [deactivating, setDeactivating] = useState(false);
  return (
    <PersonFrame>
      {(person) => {
        const { account } = person;
        const isStudent = person.memberships.some((m) => m.kind === 'student');
        return (
          <>
            <Section
              title={t('web.people.about')}
              actions={
                can('identity:manage-person') && (
                  <Button icon={IconPencil} onClick={() => setEditing(true)}>
                    {t('web.people.edit')}
                  </Button>
                )
              }
            >
              <Facts
                items={[
                  [t('web.people.birth-date'), person.birthDate ? format.date(person.birthDate) : '—'],
                  ...(may('identity:reset-person')
                    ? [
                        [
                          t('web.sign-in.login'),
                          account ? (
                            <span className="cluster">
                              {account.login}
                              {account.disabled && <Badge icon={IconLock}>{t('web.people.disabled')}</Badge>}
                            </span>
                          ) : (
                            t('web.people.no-account')
                          ),
                        ] as const,
                      ]
                    : []),
                  ...(account?.email ? [[t('web.people.email'), account.email] as const] : []),
                ]}
              />
            </Section>
            <Memberships person={person} />
            {may('identity:reset-person') && <NewSlip personId={person.id} />}
            {may('identity:manage-guardians') && isStudent && <Guardians person={person} />}
            {can('identity:manage-persons') && (
              <Section title={t('web.people.leaving')}>
                <p className="muted">{t('web.people.leaving-about')}</p>
                <div>
                  <Button kind="danger" onClick={() => setDeactivating(true)}>
                    {t('web.people.deactivate')}
                  </Button>
                </div>
                <ConfirmDeactivate
                  personId={person.id}
                  name={fullName(person)}
                  open={deactivating}
                  onClose={() => setDeactivating(false)}
                />
              </Section>
            )}
            <EditPerson person={person} open={editing} onClose={() => setEditing(false)} />
          </>
        );
      }}
    </PersonFrame>
  );
}
