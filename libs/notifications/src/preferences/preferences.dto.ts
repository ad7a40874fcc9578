import { notificationGroups, notificationModes, type NotificationMode } from '@sreda/plugin-sdk';
import { Flag, ListOf, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

class HabitsDto {
  @Text({
    max: 5,
    pattern: TIME,
    nullable: true,
    description: 'Time of the day in the school, `21:00`; null together with `quietUntil`: no quiet hours',
  })
  quietFrom: string | null;
  @Text({ max: 5, pattern: TIME, nullable: true })
  quietUntil: string | null;
  @Text({ max: 5, pattern: TIME, description: 'When the notifications of the day come together' })
  digestAt: string;
}

class ChannelChoiceDto {
  @Text({ max: 100 })
  channel: string;
  @OneOf(notificationModes)
  mode: NotificationMode;
}

class KindChoicesDto {
  @Text({ max: 100 })
  kind: string;
  @OneOf(notificationGroups)
  group: string;
  @Text({ max: 200, description: 'In the language of the reader' })
  label: string;
  @Flag({ description: 'It cannot be turned off' })
  mustRead: boolean;
  @ListOf(() => ChannelChoiceDto, { max: 20, description: 'What is in force' })
  channels: readonly ChannelChoiceDto[];
}

class ChannelDto {
  @Text({ max: 100 })
  channel: string;
  @Flag({ description: 'False: the person has no address there' })
  reaches: boolean;
}

export class NotificationPreferencesDto extends HabitsDto {
  @Whole({ max: 2_147_483_647, description: '0: nothing was chosen yet' })
  version: number;
  @ListOf(() => ChannelDto, { max: 20 })
  channels: readonly ChannelDto[];
  @ListOf(() => KindChoicesDto, { max: 500 })
  kinds: readonly KindChoicesDto[];
}

export class ChosenDto extends ChannelChoiceDto {
  @Text({ max: 100 })
  kind: string;
}

export class ChangeNotificationPreferencesDto extends HabitsDto {
  @Whole({ max: 2_147_483_647 })
  version: number;
  @ListOf(() => ChosenDto, { max: 1000, description: 'For the other kinds and channels what was chosen before stays' })
  choices: readonly ChosenDto[];
}
