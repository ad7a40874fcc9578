import {
  $api,
  Button,
  Dialog,
  fullName,
  IconBuilding,
  IconButton,
  IconX,
  type Person,
  Row,
  RowList,
  Section,
  toast,
  useCan,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastDay } from './days.js';
import { MovePupil } from './move-pupil.js';
import { useSchool } from './use-school.js';

/** Where the person belongs and belonged, with the days; the latest first. */
export function Memberships({ person }: { person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayEnd = useCan()('identity:manage-persons');
  const client = useQueryClient();
  const problemText = useProblem();
  const failed = (error: unknown): void => toast(problemText(error).message);
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/identity') });
  const again = $api.useMutation('post', '/identity/persons/{personId}/memberships', { onSuccess: refresh, onError: failed });
  const end = $api.useMutation('delete', '/identity/persons/{personId}/memberships/{membershipId}', {
    onSuccess: refresh,
    onError: failed,
  });
  const path = { personId: person.id };
  const { organisationId } = useSchool();
  const [moving, setMoving] = useState<string | null>(null);
  const endNow = ({ id, organisationId, organisation, kind }: Person['memberships'][number]): void =>
    end.mutate(
      { params: { path: { ...path, membershipId: id } } },
      {
        onSuccess: () =>
          toast(t('web.people.membership-ended', { name: organisation }), {
            undo: () => again.mutate({ params: { path }, body: { organisationId, kind } }),
          }),
      },
    );
  return (
    <Section title={t('web.people.member')}>
      {person.memberships.length === 0 ? (
        <p className="muted">{t('web.people.no-memberships')}</p>
      ) : (
        <RowList label={t('web.people.member')}>
          {[...person.memberships].reverse().map((m) => (
            <Row
              key={m.id}
              icon={IconBuilding}
              title={m.organisation}
              detail={[
                t(`identity.membership.${m.kind}`),
                m.until
                  ? t('web.people.from-to', { since: format.date(m.since), until: format.date(lastDay(m.until)) })
                  : t('web.people.since', { since: format.date(m.since) }),
              ].join(' · ')}
              end={
                mayEnd &&
                m.until === null && (
                  <>
                    {m.kind === 'student' && <Button onClick={() => setMoving(m.organisationId)}>{t('web.class.move')}</Button>}
                    <IconButton icon={IconX} label={t('web.people.end-membership', { name: m.organisation })} onClick={() => endNow(m)} />
                  </>
                )
              }
            />
          ))}
        </RowList>
      )}
      <Dialog open={moving !== null} onClose={() => setMoving(null)} title={t('web.class.move')}>
        {moving && (
          <MovePupil
            classId={moving}
            schoolId={organisationId}
            pupil={{ id: person.id, name: fullName(person) }}
            done={() => setMoving(null)}
          />
        )}
      </Dialog>
    </Section>
  );
}
