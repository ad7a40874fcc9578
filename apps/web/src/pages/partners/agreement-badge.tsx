import { type Agreement, Badge, type Icon, IconCircleCheck, IconCircleDashed, IconCircleX, IconClock, type Tone } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

const looks: Readonly<Record<Agreement['state'], readonly [Tone, Icon]>> = {
  invited: ['warn', IconClock],
  waiting: ['plain', IconCircleDashed],
  active: ['good', IconCircleCheck],
  expired: ['plain', IconClock],
  ended: ['plain', IconCircleX],
  declined: ['plain', IconCircleX],
  lapsed: ['plain', IconCircleX],
};

/** How the agreement stands for the own school. */
export function AgreementBadge({ state }: { state: Agreement['state'] }) {
  const { t } = useTranslation();
  const [kind, icon] = looks[state];
  return (
    <Badge kind={kind} icon={icon}>
      {t(`web.partners.state-${state}`)}
    </Badge>
  );
}
