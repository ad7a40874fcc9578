import {
  type AgreementParty,
  type AgreementTerms,
  Badge,
  type Icon,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconSchool,
  Row,
  RowList,
  type Tone,
  useFormat,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';

const looks: Readonly<Record<AgreementParty['state'], readonly [Tone, Icon]>> = {
  asked: ['plain', IconCircleDashed],
  accepted: ['good', IconCircleCheck],
  declined: ['plain', IconCircleX],
  ended: ['plain', IconCircleX],
};

/** The schools that terms name, with their answers. */
export function Parties({ terms: { parties, number } }: { terms: AgreementTerms }) {
  const { t } = useTranslation();
  const format = useFormat();
  const detail = ({ endedAt, answeredAt, by, reason }: AgreementParty): string => {
    const at = endedAt ?? answeredAt;
    return [...(at ? [format.day(at)] : []), ...(by ? [by] : []), ...(reason ? [reason] : [])].join(' · ');
  };
  return (
    <RowList label={t('web.partners.schools-of', { number })}>
      {parties.map((party) => {
        const [kind, icon] = looks[party.state];
        return (
          <Row
            key={party.schoolId}
            icon={IconSchool}
            title={party.name}
            detail={detail(party)}
            end={
              <Badge kind={kind} icon={icon}>
                {t(`web.partners.party-${party.state}`)}
              </Badge>
            }
          />
        );
      })}
    </RowList>
  );
}
