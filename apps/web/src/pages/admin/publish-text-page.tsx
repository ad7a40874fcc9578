import { $api, Page, QueryView } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { consentPurposes, latestTexts } from './consent-purposes.js';
import { PublishText } from './publish-text.js';
import { useSchool } from './use-school.js';
import { useSearchText } from '../use-search-text.js';

/** A first text for something, or, with `?purpose=`, the next version of one. */
export default function PublishTextPage() {
  const { t } = useTranslation();
  const { organisationId, crumbs } = useSchool();
  const purpose = useSearchText('purpose');
  const query = $api.useQuery('get', '/privacy/organisations/{organisationId}/consent-texts', { params: { path: { organisationId } } });
  return (
    <Page
      title={t(purpose ? 'web.consent-texts.new-version' : 'web.consent-texts.add')}
      crumbs={[...crumbs, { to: '/admin/consent-texts', label: t('web.admin.consent-texts') }]}
      width="form"
    >
      <QueryView query={query}>
        {({ items }) => {
          const latest = latestTexts(items);
          return (
            <PublishText
              organisationId={organisationId}
              before={latest.find((text) => text.purpose === purpose)}
              purposes={consentPurposes.filter((p) => latest.every((text) => text.purpose !== p))}
            />
          );
        }}
      </QueryView>
    </Page>
  );
}
