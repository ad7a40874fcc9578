import { $api, api, EmptyState, Page, QueryView, Skeleton, useParam } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { CardForm } from './card-form.js';

export default function EditPage() {
  const { t } = useTranslation();
  const cardId = useParam('cardId');
  const query = $api.useQuery('get', '/lesson-cards/cards/{cardId}', { params: { path: { cardId } } });
  return (
    <Page
      title={t('lesson-cards.editing')}
      crumbs={[{ to: `/lesson-cards/${cardId}`, label: query.data?.name ?? t('lesson-cards.kind') }]}
      width="form"
    >
      <QueryView query={query} skeleton={<Skeleton lines={10} />}>
        {({ content, shared, version, mayChange }) =>
          mayChange ? (
            <CardForm
              key={version}
              draftKey={cardId}
              version={version}
              content={content}
              shared={shared}
              save={async (body) => {
                await api.PUT('/lesson-cards/cards/{cardId}', { params: { path: { cardId } }, body: { ...body, version } });
                return cardId;
              }}
            />
          ) : (
            <EmptyState title={t('lesson-cards.not-yours')}>{t('lesson-cards.not-yours-why')}</EmptyState>
          )
        }
      </QueryView>
    </Page>
  );
}
