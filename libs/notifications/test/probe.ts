import { Injectable, Module } from '@nestjs/common';
import {
  contribute,
  definePlugin,
  definePluginServer,
  type NotificationChannel,
  type NotificationKind,
  type NotificationLetter,
  points,
  type RequestContext,
} from '@sreda/plugin-sdk';

/** Goes out at once. */
export const news: NotificationKind = { id: 'probe:news', group: 'study', channels: { probe: 'at-once' }, guardians: true };
export const daily: NotificationKind = { id: 'probe:daily', group: 'study', channels: { probe: 'daily' } };
export const alarm: NotificationKind = { id: 'probe:alarm', group: 'school', channels: { probe: 'at-once' }, urgent: true, mustRead: true };
export const quiet: NotificationKind = { id: 'probe:quiet', group: 'talk', channels: {} };
export const forHeads: NotificationKind = { id: 'probe:for-heads', group: 'school', channels: {}, roles: ['head'] };

/** What the channel does and has done in the present test. */
export const channel = {
  sent: [] as NotificationLetter[],
  unreachable: new Set<string>(),
  broken: false,
  gate: Promise.resolve(),
};

@Injectable()
class ProbeChannel implements NotificationChannel {
  async reaches(_: RequestContext, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(personIds.filter((id) => !channel.unreachable.has(id)));
  }
  async send(_: RequestContext, letters: readonly NotificationLetter[]): Promise<void> {
    await channel.gate;
    channel.sent.push(...letters);
    if (channel.broken) throw new Error('broken');
  }
}

@Module({ providers: [ProbeChannel] })
class ProbeModule {}

const server = definePluginServer({
  module: ProbeModule,
  notifies: [news, daily, alarm, quiet, forHeads],
  contributes: [contribute(points.notificationChannel, 'probe', ProbeChannel)],
  privacy: 'stores-no-personal-data',
});

export const probe = definePlugin({
  id: 'probe',
  version: '1.0.0',
  requires: { core: '^1.0.0', packages: { notifications: '^1.0.0' } },
  server: async () => ({ default: server }),
});
