import { $api, type Material, QueryView, Section, useCan, useSession } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { ComparedParts } from '../comparison/compared-parts.js';

/** For the own school: what a version says differently from the one that was published before it. */
export function VersionChanges({ material: { versionId, school, number, kind, files } }: { material: Material }) {
  const { t } = useTranslation();
  const publishes = useCan()('network:publish');
  const { organisation } = useSession();
  const isAsked = publishes && organisation?.id === school.id && number > 1;
  const query = $api.useQuery('get', '/network/versions/{versionId}/changes', { params: { path: { versionId } } }, { enabled: isAsked });
  if (!isAsked || query.data?.since === null) return null;
  return (
    <Section title={query.data ? t('network.changes', { number: query.data.since }) : t('network.changes-any')}>
      <QueryView query={query}>
        {({ parts }) =>
          parts.length === 0 ? (
            <p className="muted">{t('network.changes-none')}</p>
          ) : (
            <ComparedParts kind={kind} parts={parts} files={files} words="version" />
          )
        }
      </QueryView>
    </Section>
  );
}
