import type { QuestionDefinition } from '@sreda/contracts';
import { $api, QueryView, QuestionExample } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { typeLabel } from './type-label.js';

export function QuestionPreview({ questionId }: { questionId: string }) {
  const { t } = useTranslation();
  const query = $api.useQuery('get', '/questions/questions/{questionId}', { params: { path: { questionId } } });
  return (
    <QueryView query={query}>
      {(question) => (
        <div className="stack">
          <p className="muted small">
            {question.name} · {typeLabel(t, question.type)}
          </p>
          <QuestionExample type={question.type} definition={question.definition as unknown as QuestionDefinition} />
        </div>
      )}
    </QueryView>
  );
}
