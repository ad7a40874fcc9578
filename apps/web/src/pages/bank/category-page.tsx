import { $api, Page, QueryView, Skeleton, useParam } from '@sreda/ui';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CategoryTree } from './category-tree.js';
import { Questions } from './questions.js';
import './bank.css';

/** A category, for who knows only its id: in the bank of its course, or here when its bank belongs to a school or a person. */
export default function CategoryPage() {
  const { t } = useTranslation();
  const categoryId = useParam('categoryId');
  const query = $api.useQuery('get', '/questions/categories/{categoryId}', { params: { path: { categoryId } } });
  return (
    <Page title={query.data ? t('web.bank.title') : ''} width="full">
      <QueryView query={query} skeleton={<Skeleton lines={8} />}>
        {({ courseId, bankId }) =>
          courseId === null ? (
            <Bank key={categoryId} bankId={bankId} first={categoryId} />
          ) : (
            <Navigate replace to={`/courses/${courseId}/bank`} search={{ bank: bankId, category: categoryId }} />
          )
        }
      </QueryView>
    </Page>
  );
}

function Bank({ bankId, first }: { bankId: string; first: string }) {
  const [categoryId, setCategoryId] = useState(first);
  const own = $api.useQuery('get', '/questions/banks', {});
  // Who sees it may change it: the bank of a person is theirs, that of a school is for who writes tests in it.
  return (
    <div className="bank">
      <CategoryTree bankId={bankId} mayEdit chosen={categoryId} onChoose={setCategoryId} />
      <Questions key={categoryId} courseId={null} bankId={bankId} banks={own.data?.items ?? []} categoryId={categoryId} mayEdit />
    </div>
  );
}
