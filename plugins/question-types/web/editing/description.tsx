import type { DescriptionQuestion } from '@sreda/contracts';
import { Notice, questionEditing } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { blankQuestion } from './blank.js';

/** Nothing to answer: its text is all it has. */
function Editor() {
  const { t } = useTranslation();
  return <Notice>{t('question-types.edit-description')}</Notice>;
}

export default questionEditing<DescriptionQuestion>({ editor: Editor, blank: () => ({ ...blankQuestion(), defaultMark: 0, penalty: 0 }) });
