import {
  Badge,
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconButton,
  IconPencil,
  IconX,
  type QuizSlot,
  Row,
  useFormat,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** One place of a test: a question, or so many at random, with what can be done to it. */
export function SlotRow({
  slot,
  first,
  last,
  breaks,
  move,
  edit,
  remove,
}: {
  slot: QuizSlot;
  first: boolean;
  last: boolean;
  /** Pages are by hand, so where one begins is shown. */
  breaks: boolean;
  move: (by: 1 | -1) => void;
  edit: () => void;
  remove: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rule, available } = slot;
  const place = slot.name ?? t('quiz.whole-bank');
  const name = rule ? t('quiz.random-of', { count: rule.picks, place }) : place;
  const points = t('quiz.count-points', { count: slot.maxMark, points: format.number(slot.maxMark) });
  const detail = [
    rule && rule.picks > 1 ? t('quiz.each-points', { points }) : points,
    ...(rule && rule.tags.length > 0 ? [rule.tags.join(', ')] : []),
    ...(breaks && (slot.startsPage || first) ? [t('quiz.new-page')] : []),
  ];
  return (
    <Row
      title={`${slot.number}. ${name}`}
      detail={
        <>
          {detail.join(' · ')}
          {rule && available !== null && available < rule.picks && (
            <Badge kind="warn" icon={IconAlertTriangle}>
              {t('quiz.too-few', { count: available })}
            </Badge>
          )}
        </>
      }
      end={
        <>
          <IconButton icon={IconArrowUp} label={t('quiz.up', { name })} disabled={first} onClick={() => move(-1)} />
          <IconButton icon={IconArrowDown} label={t('quiz.down', { name })} disabled={last} onClick={() => move(1)} />
          <IconButton icon={IconPencil} label={t('quiz.slot-edit', { name })} onClick={edit} />
          <IconButton icon={IconX} label={t('quiz.remove', { name })} onClick={remove} />
        </>
      }
    />
  );
}
