import { RichTextField } from '@sreda/editor';
import { CheckField, Form, LeaveGuard, type SchoolEvent, SelectField, TextField, useForm, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { KINDS } from './kinds.js';

type Body = Pick<
  SchoolEvent,
  'kind' | 'title' | 'description' | 'startsAt' | 'endsAt' | 'places' | 'place' | 'videoUrl' | 'recordingUrl' | 'toPartners'
>;

const isAddress = (typed: string): boolean => typed.trim() === '' || /^https?:\/\/\S+$/i.test(typed.trim());
const addressOf = (typed: string): string | null => typed.trim() || null;

export function EventForm({ event, save }: { event: SchoolEvent | null; save: (body: Body) => Promise<void> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = useForm({
    initial: {
      kind: event?.kind ?? 'webinar',
      title: event?.title ?? '',
      startsAt: format.toWall(event?.startsAt ?? null),
      endsAt: format.toWall(event?.endsAt ?? null),
      description: event?.description ?? '',
      place: event?.place ?? '',
      videoUrl: event?.videoUrl ?? '',
      places: event?.places ? String(event.places) : '',
      toPartners: event?.toPartners ?? true,
      recordingUrl: event?.recordingUrl ?? '',
    },
    check: ({ title, startsAt, endsAt, videoUrl, recordingUrl, places }) => ({
      title: title.trim() ? undefined : t('field.required'),
      startsAt: startsAt ? undefined : t('field.required'),
      endsAt: endsAt > startsAt ? undefined : t('events.ends-before'),
      videoUrl: isAddress(videoUrl) ? undefined : t('events.address-wrong'),
      recordingUrl: isAddress(recordingUrl) ? undefined : t('events.address-wrong'),
      places: /^([1-9]\d{0,3}|10000)?$/.test(places) ? undefined : t('events.places-wrong'),
    }),
    send: ({ startsAt, endsAt, places, videoUrl, recordingUrl, title, place, ...values }) =>
      save({
        ...values,
        title: title.trim(),
        place: place.trim(),
        startsAt: format.fromWall(startsAt) ?? '',
        endsAt: format.fromWall(endsAt) ?? '',
        places: places === '' ? null : Number(places),
        videoUrl: addressOf(videoUrl),
        recordingUrl: addressOf(recordingUrl),
      }),
  });
  return (
    <>
      <LeaveGuard when={form.dirty && !form.busy} />
      <Form form={form} submit={t('events.save')}>
        <SelectField
          {...form.field('kind')}
          label={t('events.kind')}
          options={KINDS.map((value) => ({ value, label: t(`events.kind-${value}`) }))}
        />
        <TextField {...form.field('title')} label={t('events.name')} maxLength={250} />
        <TextField {...form.field('startsAt')} label={t('events.starts')} help={t('events.school-time')} type="datetime-local" />
        <TextField {...form.field('endsAt')} label={t('events.ends')} type="datetime-local" />
        <RichTextField
          label={t('events.description')}
          value={form.values.description}
          onChange={(html) => form.set('description', html)}
          optional
        />
        <TextField
          {...form.field('videoUrl')}
          label={t('events.video')}
          help={t('events.video-help')}
          type="url"
          inputMode="url"
          optional
        />
        <TextField {...form.field('place')} label={t('events.place')} maxLength={250} optional />
        <TextField
          {...form.field('places')}
          label={t('events.places')}
          help={t('events.places-help')}
          inputMode="numeric"
          maxLength={5}
          optional
        />
        {event && <TextField {...form.field('recordingUrl')} label={t('events.recording')} type="url" inputMode="url" optional />}
        <CheckField
          label={t('events.to-partners')}
          help={t('events.to-partners-help')}
          checked={form.values.toPartners}
          onChange={(is) => form.set('toPartners', is)}
        />
      </Form>
    </>
  );
}
