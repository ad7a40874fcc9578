import type { EssayQuestion } from '@sreda/contracts';
import { questionOnPaper } from '@sreda/ui';
import { Asked } from './lettered.js';

export default questionOnPaper<EssayQuestion>({
  body: ({ view }) => <Asked text={view.text} />,
  answer: ({ lines, responseFormat }) => (responseFormat === 'none' ? { kind: 'nothing' } : { kind: 'lines', count: lines }),
  key: () => '',
});
