import type { DescriptionQuestion } from '@sreda/contracts';
import { questionRenderers, RichText, withStrings } from '@sreda/ui';

const Text = ({ view }: { view: DescriptionQuestion['view'] }) => (
  <div className="q-text">
    <RichText value={view.text} />
  </div>
);

/** Text between questions: nothing to answer. */
export default questionRenderers<DescriptionQuestion>({
  player: Text,
  review: Text,
  editing: withStrings('question-types/author', () => import('./editing/description.js')),
  paper: () => import('./paper/description.js'),
  example: ({ text }) => ({ view: { text }, rightAnswer: null }),
});
