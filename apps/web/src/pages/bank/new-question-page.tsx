import {
  $api,
  api,
  needStrings,
  Page,
  QueryView,
  Row,
  RowList,
  Skeleton,
  toast,
  useParam,
  usePlugins,
  useQuestionEditing,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetBank } from './forget-bank.js';
import { nameOf, QuestionForm, type QuestionValues } from './question-form.js';
import { useTypeLabel } from './type-label.js';

/** A new question: first its type, then itself. The bank and the category come from the page before. */
export default function NewQuestionPage() {
  const { t } = useTranslation();
  const typeLabel = useTypeLabel();
  const courseId = useParam('courseId');
  const { type, bank, category = '' }: { type?: string; bank?: string; category?: string } = useSearch({ strict: false });
  const course = $api.useQuery('get', '/courses/courses/{courseId}', { params: { path: { courseId } } });
  const banks = $api.useQuery('get', '/questions/banks', { params: { query: { courseId } } });
  return (
    <Page
      title={t('web.question.new')}
      width={type ? 'full' : undefined}
      crumbs={[
        { to: `/courses/${courseId}`, label: course.data?.name ?? '…' },
        { to: `/courses/${courseId}/bank`, label: t('web.bank.title') },
      ]}
      subtitle={type && typeLabel(type)}
    >
      <QueryView query={banks} skeleton={<Skeleton shape="rows" lines={7} />}>
        {({ items }) => {
          const bankId = bank ?? items[0]?.id ?? '';
          return type ? (
            <Writing key={type} courseId={courseId} bankId={bankId} categoryId={category} type={type} />
          ) : (
            <Types search={{ bank: bankId, category }} path={`/courses/${courseId}/bank/new`} />
          );
        }}
      </QueryView>
    </Page>
  );
}

function Types({ path, search }: { path: string; search: { bank: string; category: string } }) {
  const { t } = useTranslation();
  const typeLabel = useTypeLabel();
  const plugins = usePlugins();
  useEffect(() => {
    for (const { id, questionTypes } of plugins) if (questionTypes) void needStrings(`${id}/author`);
  }, [plugins]);
  const types = plugins.flatMap(({ id, questionTypes = {} }) => Object.keys(questionTypes).map((type) => ({ id, type })));
  return (
    <RowList label={t('web.question.choose-type')}>
      {types.map(({ id, type }) => (
        <Row
          key={type}
          to={path}
          search={{ ...search, type }}
          title={typeLabel(type)}
          detail={t(`${id}.about-question-type.${type}`, { defaultValue: '' })}
        />
      ))}
    </RowList>
  );
}

function Writing({ courseId, bankId, categoryId, type }: { courseId: string; bankId: string; categoryId: string; type: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const editing = useQuestionEditing(type);
  const save = async (values: QuestionValues): Promise<void> => {
    const { data } = await api.POST('/questions/banks/{bankId}/questions', {
      params: { path: { bankId } },
      body: {
        type,
        name: nameOf(values),
        categoryId: values.categoryId || null,
        tags: [...values.tags],
        state: values.state,
        definition: values.definition as unknown as Record<string, unknown>,
      },
    });
    toast(t('web.question.added'));
    await forgetBank(client);
    if (data) await navigate({ to: `/courses/${courseId}/bank/questions/${data.id}`, replace: true });
  };
  return (
    <QueryView query={editing} skeleton={<Skeleton lines={10} />}>
      {(known) =>
        known && (
          <QuestionForm
            bankId={bankId}
            questionId={null}
            type={type}
            version={null}
            initial={{ name: '', categoryId, tags: [], state: 'ready', definition: known.blank() }}
            save={save}
          />
        )
      }
    </QueryView>
  );
}
