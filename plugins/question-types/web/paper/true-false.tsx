import type { TrueFalseQuestion } from '@sreda/contracts';
import { questionOnPaper } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { signOf } from '../numbering.js';
import { Asked, Lettered, signs } from './lettered.js';

function Body({ view }: { view: TrueFalseQuestion['view'] }) {
  const { t } = useTranslation();
  return (
    <>
      <Asked text={view.text} />
      <Lettered choices={[t('question-types.true'), t('question-types.false')]} />
    </>
  );
}

export default questionOnPaper<TrueFalseQuestion>({
  body: Body,
  answer: (_view, language) => ({ kind: 'circles', rows: [{ label: '', signs: signs(2, language) }] }),
  key: (_view, { answer }, language) => signOf(answer ? 0 : 1, language),
});
