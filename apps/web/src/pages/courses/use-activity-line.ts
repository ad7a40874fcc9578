import { type OutlineActivity, useActivityRenderers, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** What stands below the name of an activity: its type and, while it lasts, until when. */
export function useActivityLine(): (activity: Pick<OutlineActivity, 'type' | 'closesAt'>) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const renderers = useActivityRenderers();
  return ({ type, closesAt }) => {
    const renderer = renderers.get(type);
    return [
      renderer ? t(renderer.label) : t('web.course.unknown-type'),
      ...(closesAt && new Date(closesAt) > new Date() ? [t('web.course.until', { when: format.moment(closesAt) })] : []),
    ].join(' · ');
  };
}
