import {
  $api,
  Badge,
  EmptyState,
  Facts,
  type Material,
  Notice,
  Page,
  QueryView,
  Section,
  Skeleton,
  useFormat,
  useMaterialRenderers,
  useParam,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { MaterialPreview } from './material-preview.js';
import { Remarks } from './review/remarks.js';
import { VersionChanges } from './review/version-changes.js';
import { ReviewActions } from './review-actions.js';
import { TakeCopy } from './take-copy.js';
import { UseOfMaterial } from './use/use-of-material.js';
import { useClassesText } from './use-classes-text.js';

/** One version of a material: what is said of it, and everything in it, without copying. */
export default function VersionPage() {
  const { t } = useTranslation();
  const renderers = useMaterialRenderers();
  const versionId = useParam('versionId');
  const query = $api.useQuery('get', '/network/versions/{versionId}', { params: { path: { versionId } } });
  const material = query.data;
  const kind = material && renderers.get(material.kind);
  return (
    <Page
      title={material?.title ?? ''}
      subtitle={
        material &&
        [kind && t(kind.label), material.school.name, t('network.version', { number: material.number })].filter(Boolean).join(' · ')
      }
      crumbs={[{ to: '/network', label: t('network.title') }]}
      width="reading"
      actions={
        material && (
          <>
            {material.state !== 'published' && <Badge kind="plain">{t(`network.is-${material.state}`)}</Badge>}
            {material.state === 'published' && <TakeCopy material={material} />}
            <ReviewActions material={material} />
          </>
        )
      }
    >
      <QueryView query={query} skeleton={<Skeleton lines={10} />}>
        {(loaded) => (
          <>
            {loaded.reason !== '' && (
              <Notice kind="warn">
                <b>{t(`network.why-${loaded.state}`)}</b>
                <div className="lines">{loaded.reason}</div>
              </Notice>
            )}
            <Card material={loaded} />
            <VersionChanges material={loaded} />
            <Section title={t('network.content')}>
              {loaded.content.length === 0 ? (
                <EmptyState title={t('network.no-content')} />
              ) : (
                <MaterialPreview kind={loaded.kind} content={loaded.content} files={loaded.files} />
              )}
            </Section>
            <UseOfMaterial material={loaded} />
            <Remarks material={loaded} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Card({ material }: { material: Material }) {
  const { t } = useTranslation();
  const format = useFormat();
  const classesText = useClassesText();
  const { description, subject, topic, licence, rights, ageMark, adapted, authors, createdAt, schoolsWithCopies } = material;
  const named = (contributed: boolean): string =>
    authors
      .filter((author) => author.contributed === contributed)
      .map(({ name }) => name ?? t('network.nobody'))
      .join(', ');
  const facts: readonly (readonly [string, string])[] = [
    ['subject', `${subject}, ${classesText(material)}`],
    ['topic', topic],
    ['authors', named(false)],
    ['contributors', named(true)],
    ['licence', t(`network.licence-${licence}`)],
    ['rights', rights],
    ['age', ageMark],
    ['adapted', adapted.map((one) => t(`network.adapted-${one}`)).join(', ')],
    ['handed-in', format.day(createdAt)],
    ['used-by', schoolsWithCopies > 0 ? t('network.used-by', { count: schoolsWithCopies }) : ''],
  ];
  return (
    <>
      {description !== '' && <p className="lines">{description}</p>}
      <Facts items={facts.filter(([, value]) => value !== '').map(([name, value]) => [t(`network.fact-${name}`), value])} />
    </>
  );
}
