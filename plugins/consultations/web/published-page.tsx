import {
  $api,
  EmptyState,
  FileLinks,
  IconMessage,
  MoreRows,
  Page,
  paged,
  Panel,
  QueryView,
  RichText,
  rowsOf,
  SearchField,
  Skeleton,
  useFormat,
} from '@sreda/ui';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionTabs } from './section-tabs.js';

/** Questions with answers that both sides agreed to publish. */
export default function PublishedPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const q = words.length > 1 ? words : undefined;
  const query = $api.useInfiniteQuery('get', '/consultations/published', { params: { query: { q } } }, paged);
  const rows = rowsOf(query);
  return (
    <Page title={t('consultations.published')} width="reading">
      <SectionTabs />
      <SearchField label={t('consultations.search')} value={typed} onChange={setTyped} maxLength={200} />
      <QueryView
        query={query}
        skeleton={<Skeleton lines={8} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconMessage} title={t(q ? 'consultations.nothing-found' : 'consultations.none-published')}>
            {t(q ? 'consultations.nothing-found-why' : 'consultations.none-published-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            {rows.map(({ id, subject, theme, school, askerName, answererName, publishedAt, question, answer }) => (
              <Panel key={id}>
                <h2>{subject}</h2>
                <p className="muted small">
                  {[
                    theme,
                    school.name,
                    ...(askerName ? [t('consultations.asked-by', { name: askerName })] : []),
                    format.day(publishedAt),
                  ].join(' · ')}
                </p>
                <RichText value={{ text: question.text, format: 'html' }} />
                <FileLinks files={question.files} />
                <h3>{t('consultations.answer-of', { name: answererName ?? t('consultations.nobody') })}</h3>
                <RichText value={{ text: answer.text, format: 'html' }} />
                <FileLinks files={answer.files} />
              </Panel>
            ))}
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
