import type { QuestionDefinition } from '@sreda/contracts';
import { $api, api, Badge, EmptyState, Page, QueryView, Skeleton, Slot, toast, useParam } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { forgetBank } from './forget-bank.js';
import { nameOf, QuestionForm, type QuestionValues } from './question-form.js';
import { useTypeLabel } from './type-label.js';

/** One question of a bank, to be changed and tried; in its course, or by itself. */
export default function QuestionPage() {
  const { t } = useTranslation();
  const typeLabel = useTypeLabel();
  const client = useQueryClient();
  const courseId = useParam('courseId');
  const questionId = useParam('questionId');
  const course = $api.useQuery('get', '/courses/courses/{courseId}', { params: { path: { courseId } } }, { enabled: courseId !== '' });
  const query = $api.useQuery('get', '/questions/questions/{questionId}', {
    params: { path: { questionId }, query: { editable: true } },
  });
  const question = query.data;
  const mayEdit = course.data?.my.capabilities.includes('questions:edit');

  const save = async (values: QuestionValues): Promise<void> => {
    if (!question) return;
    const { name, categoryId, tags, state, definition } = { ...values, name: nameOf(values) };
    const { version, idNumber } = question;
    await api.PUT('/questions/questions/{questionId}', {
      params: { path: { questionId } },
      body: { name, tags: [...tags], state, idNumber, version, definition: definition as unknown as Record<string, unknown> },
    });
    if (categoryId !== (question.categoryId ?? '')) {
      await api.POST('/questions/banks/{bankId}/questions/move', {
        params: { path: { bankId: question.bankId } },
        body: { questionIds: [questionId], categoryId: categoryId || null },
      });
    }
    toast(t('web.question.saved'));
    await forgetBank(client);
  };
  return (
    <Page
      title={question?.name ?? ''}
      width="full"
      crumbs={
        courseId === ''
          ? []
          : [
              { to: `/courses/${courseId}`, label: course.data?.name ?? '…' },
              { to: `/courses/${courseId}/bank`, label: t('web.bank.title') },
            ]
      }
      subtitle={question && typeLabel(question.type)}
      actions={
        question && (
          <>
            {question.state === 'draft' && <Badge kind="warn">{t('web.question.state-draft')}</Badge>}
            <Slot name="question" props={{ questionId }} />
          </>
        )
      }
    >
      <QueryView query={query} skeleton={<Skeleton lines={10} />}>
        {(loaded) =>
          mayEdit === false ? (
            <EmptyState title={t('web.question.not-yours')}>{t('web.question.not-yours-why')}</EmptyState>
          ) : (
            <QuestionForm
              key={`${loaded.version} ${loaded.categoryId}`}
              bankId={loaded.bankId}
              questionId={questionId}
              type={loaded.type}
              version={loaded.version}
              initial={{
                ...{ name: loaded.name, categoryId: loaded.categoryId ?? '', tags: loaded.tags, state: loaded.state },
                definition: loaded.definition as unknown as QuestionDefinition,
              }}
              save={save}
            />
          )
        }
      </QueryView>
    </Page>
  );
}
