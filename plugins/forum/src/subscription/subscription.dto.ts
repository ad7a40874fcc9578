import { Flag } from '@sreda/plugin-sdk/server';

export class ForumSubscriptionDto {
  @Flag()
  on: boolean;
}
