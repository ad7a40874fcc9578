import type { ShortAnswerQuestion } from '@sreda/contracts';
import { questionOnPaper } from '@sreda/ui';
import { Asked } from './lettered.js';

export default questionOnPaper<ShortAnswerQuestion>({
  body: ({ view }) => <Asked text={view.text} />,
  answer: () => ({ kind: 'line' }),
  key: (_view, { answer }) => answer,
});
