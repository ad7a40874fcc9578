import {
  Badge,
  type ClassWork,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconHistory,
  IconPencil,
  type Tone,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';

const LOOKS = {
  none: { icon: IconCircleDashed, kind: undefined },
  draft: { icon: IconPencil, kind: undefined },
  'handed-in': { icon: IconClock, kind: 'accent' },
  returned: { icon: IconHistory, kind: 'warn' },
  graded: { icon: IconCircleCheck, kind: 'good' },
} as const satisfies Record<ClassWork['state'], { icon: unknown; kind: Tone | 'accent' | undefined }>;

/** How far a work is, and whether it came too late or is missing: in words. */
export function WorkState({ work }: { work: ClassWork }) {
  const { t } = useTranslation();
  const { icon, kind } = LOOKS[work.state];
  return (
    <span className="work-state">
      <Badge kind={kind} icon={icon}>
        {t(`assignment.state-${work.state}`)}
      </Badge>
      {work.late && (
        <Badge kind="warn" icon={IconClock}>
          {t('assignment.late')}
        </Badge>
      )}
      {work.missing && (
        <Badge kind="warn" icon={IconAlertTriangle}>
          {t('assignment.missing')}
        </Badge>
      )}
    </span>
  );
}
