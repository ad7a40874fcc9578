import { Module } from '@nestjs/common';
import { contribute, definePluginServer, points } from '@sreda/plugin-sdk';
import { AikenFormat } from './aiken/aiken.format.js';
import { GiftFormat } from './gift/gift.format.js';

@Module({})
class QuestionFormatsModule {}

export default definePluginServer({
  module: QuestionFormatsModule,
  contributes: [contribute(points.questionFormat, 'aiken', AikenFormat), contribute(points.questionFormat, 'gift', GiftFormat)],
  privacy: 'stores-no-personal-data',
});
