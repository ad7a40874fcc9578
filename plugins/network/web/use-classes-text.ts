import { useTranslation } from 'react-i18next';

/** «5 класс», «5–7 классы». */
export function useClassesText(): (of: { readonly classFrom: number; readonly classTo: number }) => string {
  const { t } = useTranslation();
  return ({ classFrom: from, classTo: to }) =>
    from === to ? t('network.for-class', { class: from }) : t('network.for-classes', { from, to });
}
