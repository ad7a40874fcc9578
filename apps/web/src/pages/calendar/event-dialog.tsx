import {
  api,
  Button,
  type CalendarEntry,
  CheckField,
  Dialog,
  Form,
  type Format,
  SelectField,
  TextArea,
  TextField,
  toast,
  useCan,
  useForm,
  useFormat,
  useProblem,
  useSession,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

type Stored = NonNullable<CalendarEntry['event']>;
/** A new event on a day (yyyy-mm-dd), or one that is there. */
export type Edited = { readonly day: string } | (Pick<CalendarEntry, 'name'> & { readonly event: Stored });

/** Whether the person may write this event; the server decides. */
export function useMayWrite(): (event: Stored) => boolean {
  const may = useCan()('calendar:publish');
  return ({ organisationId }) => organisationId === null || may;
}

/** Puts an event into the calendar, changes it or takes it out. `edited` null: closed. */
export function EventDialog({ edited, onClose }: { edited: Edited | null; onClose: () => void }) {
  const { t } = useTranslation();
  const title = t(edited && 'event' in edited ? 'web.calendar.edit-event' : 'web.calendar.add-event');
  return (
    <Dialog open={edited !== null} onClose={onClose} title={title}>
      {edited && <EventForm edited={edited} onClose={onClose} />}
    </Dialog>
  );
}

function EventForm({ edited, onClose }: { edited: Edited; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblem();
  const audiences = useAudiences();
  const stored = 'event' in edited ? edited.event : null;
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/calendar/entries'] });
  const form = useForm({
    initial: initialOf(edited, format),
    check: ({ name, wholeDays, startsAt, endsAt, firstDay, lastDay }) => ({
      name: name.trim() ? undefined : t('field.required'),
      startsAt: wholeDays || startsAt ? undefined : t('field.required'),
      endsAt: wholeDays || endsAt ? undefined : t('field.required'),
      firstDay: !wholeDays || firstDay ? undefined : t('field.required'),
      lastDay: !wholeDays || lastDay ? undefined : t('field.required'),
    }),
    send: async ({ name, wholeDays, startsAt, endsAt, firstDay, lastDay, place, description, organisationId }) => {
      const fields = {
        name: name.trim(),
        ...(wholeDays
          ? { firstDay, lastDay, startsAt: null, endsAt: null }
          : { firstDay: null, lastDay: null, startsAt: format.fromWall(startsAt), endsAt: format.fromWall(endsAt) }),
        place: place.trim() || null,
        description: description.trim() || null,
      };
      if (stored) {
        const path = { params: { path: { eventId: stored.id } } };
        await api.PUT('/calendar/events/{eventId}', { ...path, body: { ...fields, version: stored.version } });
      } else await api.POST('/calendar/events', { body: { ...fields, organisationId: organisationId || null } });
      await refresh();
      onClose();
    },
  });
  const remove = async ({ id, organisationId, startsAt, endsAt, firstDay, lastDay, place, description }: Stored): Promise<void> => {
    const { name } = edited as { name: string };
    const again = { name, organisationId, startsAt, endsAt, firstDay, lastDay, place, description };
    const restore = (): void =>
      void api.POST('/calendar/events', { body: again }).then(refresh, (error: unknown) => toast(problemText(error).message));
    try {
      await api.DELETE('/calendar/events/{eventId}', { params: { path: { eventId: id } } });
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
      more={stored && <Button onClick={() => void remove(stored)}>{t('web.calendar.remove-event')}</Button>}
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
      <TextField {...form.field('place')} label={t('web.calendar.place')} maxLength={250} optional />
      <TextArea {...form.field('description')} label={t('web.calendar.description')} maxLength={2000} rows={3} optional />
      {!stored && audiences.length > 0 && (
        <SelectField
          {...form.field('organisationId')}
          label={t('web.calendar.for-whom')}
          help={t('web.calendar.for-whom-help')}
          options={[{ value: '', label: t('web.calendar.own') }, ...audiences]}
        />
      )}
    </Form>
  );
}

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
    place: event?.place ?? '',
    description: event?.description ?? '',
    organisationId: '',
  };
}

/** Of those who may put something into the calendar of others. Classes are not among them: who leads a school does not see what is for a class alone. */
function useAudiences(): { value: string; label: string }[] {
  const may = useCan()('calendar:publish');
  const { organisation, organisations } = useSession();
  if (!may) return [];
  const own = [...(organisation ? [organisation] : []), ...organisations.filter(({ id }) => id !== organisation?.id)];
  return own.map(({ id, name }) => ({ value: id, label: name }));
}
