import { Contributed, type MaterialPart, Notice, useMaterialRenderers } from '@sreda/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** A content, or a part of one, as its kind shows it. */
export function MaterialPreview({
  kind,
  content,
  files,
}: {
  kind: string;
  content: readonly MaterialPart[];
  files: readonly { readonly sha256: string; readonly fileId: string }[];
}) {
  const { t } = useTranslation();
  const renderer = useMaterialRenderers().get(kind);
  const fileIds = useMemo(() => new Map(files.map(({ sha256, fileId }) => [sha256, fileId])), [files]);
  if (!renderer) return <Notice kind="warn">{t('network.unknown-kind')}</Notice>;
  return <Contributed from={renderer.preview} props={{ content, fileIds }} />;
}
