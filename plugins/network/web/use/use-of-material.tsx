import { $api, Facts, type Material, QueryView, Section, Skeleton, useCan, useFormat, useSession } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** For the school that has published it: how other schools use it, in counts that name nobody. */
export function UseOfMaterial({ material: { id: materialId, school, schoolsWithCopies } }: { material: Material }) {
  const { t } = useTranslation();
  const format = useFormat();
  const publishes = useCan()('network:publish');
  const { organisation } = useSession();
  const isAsked = publishes && organisation?.id === school.id && schoolsWithCopies > 0;
  const query = $api.useQuery('get', '/network/materials/{materialId}/use', { params: { path: { materialId } } }, { enabled: isAsked });
  if (!isAsked) return null;
  return (
    <Section title={t('network.use')}>
      <p className="muted">{t('network.use-about')}</p>
      <QueryView query={query} skeleton={<Skeleton lines={3} />}>
        {({ schools, copies, isHidden, pupils, classes, answers, meanPercent }) => (
          <Facts
            items={[
              [t('network.use-schools'), format.number(schools)],
              [t('network.use-copies'), format.number(copies)],
              ...(isHidden
                ? [[t('network.use-pupils'), t('network.use-hidden')] as const]
                : [
                    [t('network.use-pupils'), format.number(pupils ?? 0)] as const,
                    [t('network.use-classes'), format.number(classes ?? 0)] as const,
                    [
                      t('network.use-mean'),
                      meanPercent === null ? '—' : t('network.use-mean-of', { mean: meanPercent, count: answers ?? 0 }),
                    ] as const,
                  ]),
            ]}
          />
        )}
      </QueryView>
    </Section>
  );
}
