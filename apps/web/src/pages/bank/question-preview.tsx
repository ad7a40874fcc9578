import type { QuestionDefinition } from '@sreda/contracts';
import { $api, ButtonLink, IconPencil, QueryView } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { QuestionTrial } from './question-trial.js';
import { useTypeLabel } from './type-label.js';

/** A question of the list as a student sees it, to be tried, and the way to change it. */
export function QuestionPreview({
  courseId,
  questionId,
  mayEdit,
}: {
  /** Null: it lies in the bank of no course. */
  courseId: string | null;
  questionId: string;
  mayEdit: boolean;
}) {
  const { t } = useTranslation();
  const typeLabel = useTypeLabel();
  const query = $api.useQuery('get', '/questions/questions/{questionId}', { params: { path: { questionId } } });
  return (
    <QueryView query={query}>
      {({ name, type, bankId, definition }) => (
        <div className="stack">
          <div className="stack-tight">
            <b>{name}</b>
            <p className="muted small">{typeLabel(type)}</p>
          </div>
          {mayEdit && (
            <div>
              <ButtonLink icon={IconPencil} to={`${courseId === null ? '' : `/courses/${courseId}`}/bank/questions/${questionId}`}>
                {t('web.question.change')}
              </ButtonLink>
            </div>
          )}
          <QuestionTrial bankId={bankId} questionId={questionId} type={type} definition={definition as unknown as QuestionDefinition} />
        </div>
      )}
    </QueryView>
  );
}
