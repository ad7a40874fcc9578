import { definePluginServer, points } from '@sreda/plugin-sdk';
import { activityCreated, courseCreated } from './courses.events.js';
import { CoursesInit1764000300000 } from './courses.migrations.js';
import { CoursesModule } from './courses.module.js';

export default definePluginServer({
  module: CoursesModule,
  migrations: [CoursesInit1764000300000],
  points: [points.activity, points.availability],
  emits: [courseCreated, activityCreated],
  privacy: 'stores-no-personal-data',
});
