import type { DescriptionQuestion } from '@sreda/contracts';
import { questionOnPaper } from '@sreda/ui';
import { Asked } from './lettered.js';

export default questionOnPaper<DescriptionQuestion>({
  body: ({ view }) => <Asked text={view.text} />,
  answer: () => ({ kind: 'nothing' }),
  key: () => '',
});
