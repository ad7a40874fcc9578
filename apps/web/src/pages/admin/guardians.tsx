import {
  $api,
  addressName,
  Button,
  Dialog,
  IconButton,
  IconX,
  Notice,
  type Person,
  Row,
  RowList,
  Section,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EndGuardianship } from './end-guardianship.js';

/** Who answers for a child: those who do, those who did, and the code that adds one. */
export function Guardians({ person }: { person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const [ending, setEnding] = useState<Person['guardians'][number] | null>(null);
  const code = $api.useMutation('post', '/identity/persons/{personId}/guardian-code');
  return (
    <Section
      title={t('web.people.guardians')}
      actions={
        <Button busy={code.isPending} onClick={() => code.mutate({ params: { path: { personId: person.id } } })}>
          {t('web.people.guardian-code')}
        </Button>
      }
    >
      {code.error && <Notice kind="bad">{problemText(code.error).message}</Notice>}
      {code.data && (
        <Notice kind="good">
          {t('web.people.guardian-code-is', { name: addressName(person) })} <b className="admin-code">{code.data.code}</b>
          <br />
          {t('web.slips.until', { when: format.moment(code.data.expiresAt) })}
          <br />
          {t('web.people.guardian-code-how')}
        </Notice>
      )}
      {person.guardians.length === 0 ? (
        <p className="muted">{t('web.people.no-guardians')}</p>
      ) : (
        <RowList label={t('web.people.guardians')}>
          {person.guardians.map((g) => (
            <Row
              key={g.id}
              title={g.name}
              detail={[
                t(`web.people.confirmed-${g.confirmedBy}`),
                t('web.people.since', { since: format.day(g.since) }),
                g.rights.map((right) => t(`web.people.right-${right}`)).join(', '),
              ].join(' · ')}
              end={<IconButton icon={IconX} label={t('web.people.end-guardian', { name: g.name })} onClick={() => setEnding(g)} />}
            />
          ))}
        </RowList>
      )}
      {person.formerGuardians.length > 0 && (
        <details className="admin-more">
          <summary>{t('web.people.former-guardians')}</summary>
          <RowList label={t('web.people.former-guardians')}>
            {person.formerGuardians.map((g) => (
              <Row
                key={g.id}
                title={g.name}
                detail={[
                  t('web.people.from-to', { since: format.day(g.since), until: format.day(g.until) }),
                  ...(g.endReason ? [g.endReason] : []),
                ].join(' · ')}
              />
            ))}
          </RowList>
        </details>
      )}
      <Dialog open={ending !== null} onClose={() => setEnding(null)} title={t('web.people.end-guardian-title')}>
        {ending && <EndGuardianship guardianshipId={ending.id} name={ending.name} done={() => setEnding(null)} />}
      </Dialog>
    </Section>
  );
}
