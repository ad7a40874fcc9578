import { hasText, usePlugins } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** What a report of an import calls the type of a question that could not be read. */
const NO_TYPE = '(none)';

/** Names of question types, said by the plugin that has them (`<plugin>.question-type.<key>`); one of a plugin unknown here keeps its key. */
export function useTypeLabel(): (type: string) => string {
  const { t } = useTranslation();
  const plugins = usePlugins();
  return (type) => {
    if (type === NO_TYPE) return t('web.import.no-type');
    const key = `${plugins.find((plugin) => plugin.questionTypes?.[type])?.id}.question-type.${type}`;
    return hasText(key) ? t(key) : type;
  };
}
