import type { MatchingQuestion } from '@sreda/contracts';
import { questionOnPaper, RichText } from '@sreda/ui';
import { signOf } from '../numbering.js';
import { Asked, Lettered, signs } from './lettered.js';

type View = MatchingQuestion['view'];

const Body = ({ view }: { view: View }) => (
  <>
    <Asked text={view.text} />
    <div className="paper-pairs">
      <ol className="paper-choices">
        {view.stems.map(({ position, text }, i) => (
          <li key={position}>
            <b>{i + 1}.</b>{' '}
            <div>
              <RichText value={text} inline />
            </div>
          </li>
        ))}
      </ol>
      <Lettered choices={view.choices.map(({ text }) => text)} />
    </div>
  </>
);

export default questionOnPaper<MatchingQuestion>({
  body: Body,
  answer: ({ stems, choices }, language) => ({
    kind: 'circles',
    rows: stems.map((_, i) => ({ label: String(i + 1), signs: signs(choices.length, language) })),
  }),
  key: ({ stems, choices }, right, language) =>
    stems
      .map(
        ({ position }, i) =>
          `${i + 1}–${signOf(
            choices.findIndex((choice) => choice.position === right.choices[position]),
            language,
          )}`,
      )
      .join(', '),
});
