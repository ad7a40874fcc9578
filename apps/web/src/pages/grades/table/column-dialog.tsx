import { api, Button, CheckField, Dialog, Form, SelectField, TextField, toast, useForm, useFormat, useProblem } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import type { TableColumn } from './use-grades.js';

const scales = ['mark', 'points', 'pass'] as const;
interface Column {
  readonly name: string;
  readonly day: string;
  readonly scale: (typeof scales)[number];
  readonly max: string;
}
const numberOf = (text: string): number => Number(text.replace(',', '.'));

/** A new column of the journal. */
export function NewColumn({ courseId, onClose, onDone }: { courseId: string; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = useForm<Column>({
    initial: { name: '', day: format.dayOf(new Date()), scale: 'mark', max: '10' },
    check: ({ name, scale, max }) => ({
      name: name.trim() === '' ? t('field.required') : undefined,
      max: scale === 'points' && !(numberOf(max) > 0) ? t('field.number') : undefined,
    }),
    send: async ({ name, day, scale, max }) => {
      await api.POST('/grades/courses/{courseId}/items', {
        params: { path: { courseId } },
        body: { name, day, scale, ...(scale === 'points' ? { max: numberOf(max) } : {}) },
      });
      onDone();
      onClose();
    },
  });
  return (
    <Form form={form} submit={t('web.gradebook.add-column')}>
      <TextField
        label={t('web.gradebook.column-name')}
        help={t('web.gradebook.column-name-help')}
        maxLength={250}
        {...form.field('name')}
      />
      <TextField type="date" label={t('web.gradebook.day')} help={t('web.gradebook.day-help')} {...form.field('day')} />
      <SelectField
        label={t('web.gradebook.scale')}
        options={scales.map((value) => ({ value, label: t(`web.gradebook.scale-${value}`) }))}
        {...form.field('scale')}
      />
      {form.values.scale === 'points' && <TextField label={t('web.gradebook.max')} inputMode="decimal" {...form.field('max')} />}
    </Form>
  );
}

/** What is known of a column, when students see it, and its end. */
export function ColumnDialog({
  column,
  editable,
  onClose,
  onDone,
}: {
  column: TableColumn | null;
  editable: boolean;
  onClose: () => void;
  onDone: () => void;
}) {
  return (
    <Dialog open={column !== null} onClose={onClose} title={column?.name ?? ''}>
      {column && <ColumnForm column={column} editable={editable} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

function ColumnForm({
  column,
  editable,
  onClose,
  onDone,
}: {
  column: TableColumn;
  editable: boolean;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const path = { params: { path: { itemId: column.id } } };
  const own = column.activityId === null && !column.locked;
  const form = useForm({
    initial: {
      name: column.name,
      day: column.day,
      max: String(column.max),
      hidden: column.hidden,
      until: format.toWall(column.hiddenUntil),
    },
    send: async ({ name, day, max, hidden, until }) => {
      await api.PATCH('/grades/items/{itemId}', {
        ...path,
        body: {
          version: column.version,
          hidden,
          hiddenUntil: hidden ? format.fromWall(until) : null,
          ...(column.locked || day === column.day ? {} : { day }),
          ...(own ? { name } : {}),
          ...(own && column.scale === 'points' ? { max: numberOf(max) } : {}),
        },
      });
      onDone();
      onClose();
    },
  });
  const restore = (): void =>
    void api.POST('/grades/items/{itemId}/restore', path).then(onDone, (error: unknown) => toast(problemText(error).message));
  const remove = (): void =>
    void api.DELETE('/grades/items/{itemId}', path).then(
      () => {
        onDone();
        onClose();
        toast(t('web.gradebook.column-removed', { name: column.name }), { undo: restore });
      },
      (error: unknown) => toast(problemText(error).message),
    );
  if (!editable) return <p>{t('web.gradebook.column-of', { day: format.date(column.day) })}</p>;
  return (
    <Form
      form={form}
      submit={t('web.gradebook.save-column')}
      more={own && <Button onClick={remove}>{t('web.gradebook.remove-column')}</Button>}
    >
      {column.locked && <p>{t('web.gradebook.locked-about')}</p>}
      {own && <TextField label={t('web.gradebook.column-name')} maxLength={250} {...form.field('name')} />}
      {!column.locked && <TextField type="date" label={t('web.gradebook.day')} help={t('web.gradebook.day-help')} {...form.field('day')} />}
      {own && column.scale === 'points' && <TextField label={t('web.gradebook.max')} inputMode="decimal" {...form.field('max')} />}
      <CheckField
        label={t('web.gradebook.hide-column')}
        help={t('web.gradebook.hide-column-help')}
        checked={form.values.hidden}
        onChange={(hidden) => form.set('hidden', hidden)}
      />
      {form.values.hidden && (
        <TextField
          type="datetime-local"
          label={t('web.gradebook.hidden-until')}
          help={t('web.gradebook.hidden-until-help')}
          optional
          {...form.field('until')}
        />
      )}
    </Form>
  );
}
