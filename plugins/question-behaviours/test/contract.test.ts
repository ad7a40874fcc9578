import { describeQuestionBehaviour } from '@sreda/testing/question-behaviour';
import * as behaviours from '../src/index.js';

for (const [name, Behaviour] of Object.entries(behaviours)) describeQuestionBehaviour(name, new Behaviour());
