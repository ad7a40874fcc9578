import { useTranslation } from 'react-i18next';

/** «2-я четверть, 2026/27» */
export function usePeriodName(): (period: { readonly kind: string; readonly number: number; readonly yearName: string }) => string {
  const { t } = useTranslation();
  return ({ kind, number, yearName }) => `${t(`web.gradebook.period-${kind}`, { number })}, ${yearName}`;
}
