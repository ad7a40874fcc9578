import { IconFileText, type MaterialRow, Row, RowList, useMaterialRenderers } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useClassesText } from './use-classes-text.js';

export function MaterialRows({ rows }: { rows: readonly MaterialRow[] }) {
  const { t } = useTranslation();
  const classesText = useClassesText();
  const renderers = useMaterialRenderers();
  return (
    <RowList label={t('network.title')}>
      {rows.map((row) => (
        <Row
          key={row.versionId}
          to={`/network/versions/${row.versionId}`}
          icon={renderers.get(row.kind)?.icon ?? IconFileText}
          title={row.title}
          detail={[row.subject, classesText(row), row.school.name, t('network.parts', { count: row.parts })].join(' · ')}
        />
      ))}
    </RowList>
  );
}
