import type { MultichoiceQuestion } from '@sreda/contracts';
import { questionOnPaper, RichText } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { signOf } from '../numbering.js';
import { Asked, Lettered, signs } from './lettered.js';

function Body({ view }: { view: MultichoiceQuestion['view'] }) {
  const { t } = useTranslation();
  return (
    <>
      <Asked text={view.text} />
      {!view.single && <p className="paper-hint">{t('question-types.web-several')}</p>}
      <Lettered
        choices={view.choices.map(({ position, text }) => (
          <RichText key={position} value={text} inline />
        ))}
      />
    </>
  );
}

export default questionOnPaper<MultichoiceQuestion>({
  body: Body,
  answer: ({ choices }, language) => ({ kind: 'circles', rows: [{ label: '', signs: signs(choices.length, language) }] }),
  key: ({ choices }, right, language) =>
    choices.flatMap(({ position }, i) => (right.choices.includes(position) ? [signOf(i, language)] : [])).join(', '),
});
