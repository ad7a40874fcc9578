import type { QuestionDefinition } from '@sreda/contracts';
import { Button, Dialog, IconFolder, type MaterialPart, type MaterialPreviewProps, Row, RowList } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QuestionTrial } from '../question-trial.js';
import { useTypeLabel } from '../type-label.js';
import { definitionOf } from './definition-of.js';

const AT_ONCE = 50;

/** Categories with their questions; each can be tried as a student would. */
export default function QuestionsPreview({ content, fileIds }: MaterialPreviewProps) {
  const { t } = useTranslation();
  const typeLabel = useTypeLabel();
  const [shown, setShown] = useState(AT_ONCE);
  const [tried, setTried] = useState<MaterialPart | null>(null);
  const nameOf = ({ data }: MaterialPart): string => (data['name'] ?? '') as string;
  const only = content.length === 1 && content[0]?.kind === 'question' ? content[0] : null;
  if (only) return <Trial part={only} fileIds={fileIds} />;
  return (
    <>
      <RowList label={t('web.material.content')}>
        {content.slice(0, shown).map((part) =>
          part.kind === 'category' ? (
            <Row key={part.id} icon={IconFolder} title={<b>{nameOf(part)}</b>} />
          ) : (
            <Row
              key={part.id}
              title={nameOf(part)}
              detail={typeLabel(String(part.data['type']))}
              end={
                <Button aria-label={t('web.material.try-named', { name: nameOf(part) })} onClick={() => setTried(part)}>
                  {t('web.material.try')}
                </Button>
              }
            />
          ),
        )}
      </RowList>
      {content.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + AT_ONCE)}>{t('web.material.more', { count: content.length - shown })}</Button>
        </div>
      )}
      <Dialog open={tried !== null} onClose={() => setTried(null)} title={tried ? nameOf(tried) : ''}>
        {tried && <Trial part={tried} fileIds={fileIds} />}
      </Dialog>
    </>
  );
}

function Trial({ part: { id, data }, fileIds }: { part: MaterialPart; fileIds: ReadonlyMap<string, string> }) {
  const files = Object.entries((data['files'] ?? {}) as Record<string, string>).flatMap(([path, sha256]) => {
    const fileId = fileIds.get(sha256);
    return fileId === undefined ? [] : [{ path, fileId }];
  });
  return (
    <QuestionTrial
      bankId={null}
      questionId={id}
      files={files}
      type={String(data['type'])}
      definition={definitionOf(data) as unknown as QuestionDefinition}
    />
  );
}
