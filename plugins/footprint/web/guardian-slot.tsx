import { $api, ButtonLink, QueryView, Section, Skeleton, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { StatementRows } from './statement-rows.js';

const SHOWN = 5;

/** The last things a child did, on the guardian's «Сегодня». */
export default function GuardianSlot({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useQuery('get', '/footprint/persons/{personId}/statements', {
    params: { path: { personId }, query: { limit: SHOWN } },
  });
  return (
    <Section title={t('footprint.lately')}>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={2} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className="muted">{t('footprint.none-lately')}</p>}
      >
        {({ items, next }) => (
          <>
            <StatementRows statements={items} when={(at) => format.moment(at)} />
            {next !== null && (
              <div>
                <ButtonLink to={`/footprint/${personId}`}>{t('footprint.all')}</ButtonLink>
              </div>
            )}
          </>
        )}
      </QueryView>
    </Section>
  );
}
