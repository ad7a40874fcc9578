import type { NumericalQuestion } from '@sreda/contracts';
import { questionOnPaper } from '@sreda/ui';
import { Asked } from './lettered.js';

export default questionOnPaper<NumericalQuestion>({
  body: ({ view }) => <Asked text={view.text} />,
  // One of several units is chosen by writing it.
  answer: ({ units }) => ({ kind: 'line', ...(units && { after: units.names.join(' / ') }) }),
  key: ({ units }, { answer, unit }) => [answer, unit === null ? undefined : units?.names[unit]].filter(Boolean).join(' '),
});
