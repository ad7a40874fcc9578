import { api, Page } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { CardForm } from './card-form.js';
import { EMPTY } from './content.js';

export default function NewPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('lesson-cards.new')} crumbs={[{ to: '/lesson-cards', label: t('lesson-cards.title') }]} width="form">
      <CardForm
        draftKey="new"
        version={0}
        content={EMPTY}
        shared={false}
        save={async (body) => (await api.POST('/lesson-cards/cards', { body })).data?.id}
      />
    </Page>
  );
}
