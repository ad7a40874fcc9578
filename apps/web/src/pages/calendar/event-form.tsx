import {
  $api,
  api,
  Button,
  type CalendarAudience,
  type CalendarEntry,
  CheckField,
  Form,
  type Format,
  SelectField,
  TextArea,
  TextField,
  toast,
  useForm,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addDays } from '../days.js';
import { RepeatFields, weekdayOf } from './repeat-fields.js';

export type Stored = NonNullable<CalendarEntry['event']>;
export type Existing = Pick<CalendarEntry, 'name'> & { readonly event: Stored };
/** A new event on a day (yyyy-mm-dd), or one that is there: with `occurrence` one time of it. */
export type Edited = { readonly day: string } | Existing;

/** Days that an event repeats, unless something else is chosen: a term. */
const REPEATS = 84;

export function EventForm({ edited, onClose }: { edited: Edited; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblem();
  const audiences = useAudiences();
  const existing = 'event' in edited ? edited : null;
  const stored = existing?.event;
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/calendar/persons/{personId}/entries'] });
  const form = useForm({
    initial: initialOf(edited, format),
    check: ({ name, wholeDays, startsAt, endsAt, firstDay, lastDay, repeats, until }) => ({
      name: name.trim() ? undefined : t('field.required'),
      startsAt: wholeDays || startsAt ? undefined : t('field.required'),
      endsAt: wholeDays || endsAt ? undefined : t('field.required'),
      firstDay: !wholeDays || firstDay ? undefined : t('field.required'),
      lastDay: !wholeDays || lastDay ? undefined : t('field.required'),
      until: !repeats || until ? undefined : t('field.required'),
    }),
    send: async (values) => {
      const fields = fieldsOf(values, format);
      const repeat = repeatOf(values);
      if (stored) {
        const { id: eventId, occurrence, version } = stored;
        if (occurrence) {
          const path = { params: { path: { eventId, day: occurrence } } };
          await api.PUT('/calendar/events/{eventId}/occurrences/{day}', { ...path, body: { ...fields, version } });
        } else await api.PUT('/calendar/events/{eventId}', { params: { path: { eventId } }, body: { ...fields, repeat, version } });
      } else {
        const chosen = audiences.find(({ id }) => id === values.audienceId);
        const audience = chosen ? { level: chosen.level, id: chosen.id } : null;
        await api.POST('/calendar/events', { body: { ...fields, repeat, audience } });
      }
      await refresh();
      onClose();
    },
  });
  const remove = async ({ name, event }: Existing): Promise<void> => {
    const { id: eventId, audience: of, occurrence, repeat, version, startsAt, endsAt, firstDay, lastDay, place, description } = event;
    const audience = of && { level: of.level, id: of.id };
    const again = { name, startsAt, endsAt, firstDay, lastDay, place, description };
    const one = occurrence ? { params: { path: { eventId, day: occurrence } } } : null;
    try {
      const all = repeat && !one ? (await api.GET('/calendar/events/{eventId}', { params: { path: { eventId } } })).data : null;
      const put = (): Promise<unknown> =>
        one
          ? api.PUT('/calendar/events/{eventId}/occurrences/{day}', { ...one, body: { ...again, version: version + 1 } })
          : api.POST('/calendar/events', { body: { ...again, repeat, audience, exceptions: all?.exceptions } });
      const restore = (): void => void put().then(refresh, (error: unknown) => toast(problemText(error).message));
      await (one
        ? api.DELETE('/calendar/events/{eventId}/occurrences/{day}', one)
        : api.DELETE('/calendar/events/{eventId}', { params: { path: { eventId } } }));
      toast(t('web.calendar.event-removed', { name }), { undo: restore });
      await refresh();
      onClose();
    } catch (error) {
      toast(problemText(error).message);
    }
  };
  const { wholeDays } = form.values;
  return (
    <Form
      form={form}
      submit={t(stored ? 'web.calendar.save-event' : 'web.calendar.add-event')}
      more={existing && <Button onClick={() => void remove(existing)}>{t('web.calendar.remove-event')}</Button>}
    >
      <TextField {...form.field('name')} label={t('web.calendar.event-name')} maxLength={250} autoFocus />
      <CheckField label={t('web.calendar.whole-days')} checked={wholeDays} onChange={(value) => form.set('wholeDays', value)} />
      <div className="calendar-times">
        {wholeDays ? (
          <>
            <TextField {...form.field('firstDay')} type="date" label={t('web.calendar.first-day')} />
            <TextField {...form.field('lastDay')} type="date" label={t('web.calendar.last-day')} />
          </>
        ) : (
          <>
            <TextField {...form.field('startsAt')} type="datetime-local" label={t('web.calendar.starts-at')} />
            <TextField {...form.field('endsAt')} type="datetime-local" label={t('web.calendar.ends-at')} />
          </>
        )}
      </div>
      {!stored?.occurrence && <RepeatFields form={form} first={wholeDays ? form.values.firstDay : form.values.startsAt.slice(0, 10)} />}
      <TextField {...form.field('place')} label={t('web.calendar.place')} maxLength={250} optional />
      <TextArea {...form.field('description')} label={t('web.calendar.description')} maxLength={2000} rows={3} optional />
      {!stored && audiences.length > 0 && (
        <SelectField
          {...form.field('audienceId')}
          label={t('web.calendar.for-whom')}
          help={t('web.calendar.for-whom-help')}
          options={[{ value: '', label: t('web.calendar.own') }, ...audiences.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
    </Form>
  );
}

type Values = ReturnType<typeof initialOf>;

/** As the server takes it. */
const fieldsOf = ({ name, wholeDays, startsAt, endsAt, firstDay, lastDay, place, description }: Values, format: Format) => ({
  name: name.trim(),
  ...(wholeDays
    ? { firstDay, lastDay, startsAt: null, endsAt: null }
    : { firstDay: null, lastDay: null, startsAt: format.fromWall(startsAt), endsAt: format.fromWall(endsAt) }),
  place: place.trim() || null,
  description: description.trim() || null,
});

/** The day of the first time is always among those of the week. */
const repeatOf = ({ repeats, everyWeeks, weekdays, until, wholeDays, startsAt, firstDay }: Values) =>
  repeats
    ? {
        everyWeeks: Number(everyWeeks),
        weekdays: [...new Set([weekdayOf(wholeDays ? firstDay : startsAt.slice(0, 10)), ...weekdays])],
        until,
      }
    : null;

function initialOf(edited: Edited, format: Format) {
  const { name, event } = 'event' in edited ? edited : { name: '', event: null };
  const day = 'day' in edited ? edited.day : '';
  return {
    name,
    wholeDays: event !== null && event.firstDay !== null,
    startsAt: event ? format.toWall(event.startsAt) : `${day}T09:00`,
    endsAt: event ? format.toWall(event.endsAt) : `${day}T10:00`,
    firstDay: event ? (event.firstDay ?? '') : day,
    lastDay: event ? (event.lastDay ?? '') : day,
    repeats: Boolean(event?.repeat),
    everyWeeks: String(event?.repeat?.everyWeeks ?? 1),
    weekdays: event?.repeat?.weekdays ?? [],
    until: event?.repeat?.until ?? (day && addDays(day, REPEATS)),
    place: event?.place ?? '',
    description: event?.description ?? '',
    audienceId: '',
  };
}

/** Those for whom the person may enter events; none until it is known. */
function useAudiences(): readonly CalendarAudience[] {
  return $api.useQuery('get', '/calendar/events/audiences').data?.items ?? [];
}
