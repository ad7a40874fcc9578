import { $api, Page, PrintPapers, usePaperSettings } from '@sreda/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useQuiz } from './use-quiz.js';

/** The test for a class without computers: variants, answer sheets and the key. */
export default function PaperPage() {
  const { t } = useTranslation();
  const { activityId, quiz, crumbs } = useQuiz();
  const [settings, change] = usePaperSettings();
  const papers = $api.useQuery(
    'get',
    '/quiz/activities/{activityId}/papers',
    { params: { path: { activityId }, query: settings } },
    { placeholderData: keepPreviousData },
  );
  const name = quiz.data?.name ?? '';
  return (
    <Page title={t('ui.paper.page')} crumbs={[...crumbs, { to: `/quiz/${activityId}/questions`, label: name || '…' }]}>
      <PrintPapers title={name} settings={settings} onChange={change} query={papers} />
    </Page>
  );
}
