import {
  type Icon,
  IconBook2,
  IconClipboardCheck,
  IconEye,
  IconListCheck,
  IconPencil,
  IconPlayerPlay,
  IconTimeline,
  Row,
  RowList,
  type Statement,
  useFormat,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';

const icons: Readonly<Record<string, Icon>> = {
  attempted: IconPlayerPlay,
  commented: IconPencil,
  submitted: IconClipboardCheck,
  enrolled: IconBook2,
  scored: IconListCheck,
  viewed: IconEye,
};

/** Statements as sentences; each says when, where and with what result. `when` writes the time as the place needs it. */
export function StatementRows({
  label,
  statements,
  when,
}: {
  label?: string;
  statements: readonly Statement[];
  when: (at: string) => string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const resultOf = ({ result }: Statement) =>
    result === null || result.mark === null
      ? null
      : result.maxMark === null
        ? format.number(result.mark)
        : t('footprint.result', { mark: format.number(result.mark), max: format.number(result.maxMark) });
  return (
    <RowList label={label}>
      {statements.map((statement) => (
        <Row
          key={statement.id}
          icon={icons[statement.verb] ?? IconTimeline}
          title={t([`footprint.verb.${statement.verb}`, 'footprint.verb.other'], { name: statement.object.name })}
          detail={[when(statement.at), statement.courseName].filter(Boolean).join(' · ')}
          end={<span className="numbers">{resultOf(statement)}</span>}
        />
      ))}
    </RowList>
  );
}
