import { Module } from '@nestjs/common';
import { contribute, definePluginServer, points } from '@sreda/plugin-sdk';
import { Description } from './description/description.js';
import { Essay } from './essay/essay.js';
import { Matching } from './matching/matching.js';
import { Multichoice } from './multichoice/multichoice.js';
import { Numerical } from './numerical/numerical.js';
import { ShortAnswer } from './short-answer/short-answer.js';
import { TrueFalse } from './true-false/true-false.js';

@Module({ providers: [Description, Essay, Matching, Multichoice, Numerical, ShortAnswer, TrueFalse] })
class QuestionTypesModule {}

export default definePluginServer({
  module: QuestionTypesModule,
  contributes: [
    contribute(points.questionType, 'description', Description),
    contribute(points.questionType, 'essay', Essay),
    contribute(points.questionType, 'matching', Matching),
    contribute(points.questionType, 'multichoice', Multichoice),
    contribute(points.questionType, 'numerical', Numerical),
    contribute(points.questionType, 'shortanswer', ShortAnswer),
    contribute(points.questionType, 'truefalse', TrueFalse),
  ],
  privacy: 'stores-no-personal-data',
});
