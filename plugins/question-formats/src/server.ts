import { Module } from '@nestjs/common';
import { contribute, definePluginServer, points } from '@sreda/plugin-sdk';
import { AikenFormat } from './aiken/aiken.format.js';
import { GiftFormat } from './gift/gift.format.js';
import { MoodleXmlFormat } from './moodle-xml/moodle-xml.format.js';

@Module({ providers: [AikenFormat, GiftFormat, MoodleXmlFormat] })
class QuestionFormatsModule {}

export default definePluginServer({
  module: QuestionFormatsModule,
  contributes: [
    contribute(points.questionFormat, 'aiken', AikenFormat),
    contribute(points.questionFormat, 'gift', GiftFormat),
    contribute(points.questionFormat, 'moodle-xml', MoodleXmlFormat),
  ],
  privacy: 'stores-no-personal-data',
});
