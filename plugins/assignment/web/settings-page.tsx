import { RichTextField } from '@sreda/editor';
import {
  $api,
  api,
  CheckField,
  type Homework,
  LeaveGuard,
  Notice,
  Page,
  QueryView,
  SaveBar,
  Section,
  Segments,
  Skeleton,
  Tabs,
  TextField,
  toast,
  useForm,
  useFormat,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isWholeRubric, RubricEditor, rubricOf, typedRubric } from './rubric-editor.js';
import { useAssignment } from './use-assignment.js';
import './assignment.css';

const whole = (text: string, max: number): boolean => /^[1-9]\d{0,3}$/.test(text.trim()) && Number(text) <= max;
const points = (text: string): number => Number(text.trim().replace(',', '.'));

function Settings({ assignment, version }: { assignment: Homework; version: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const initial = {
    name: assignment.name,
    instructions: assignment.instructions,
    opensAt: format.toWall(assignment.opensAt),
    closesAt: format.toWall(assignment.dueAt),
    cutOffAt: format.toWall(assignment.cutOffAt),
    takes: assignment.takesText ? (assignment.takesFiles ? ('both' as const) : ('text' as const)) : ('files' as const),
    maxFiles: String(assignment.maxFiles),
    maxMegabytes: String(assignment.maxMegabytes),
    scale: assignment.scale,
    maxPoints: String(assignment.scale === 'points' && assignment.rubric.length === 0 ? assignment.maxMark : 10),
    rubric: typedRubric(assignment.rubric),
    takeBack: assignment.takeBack,
    confirm: assignment.confirm,
  };
  const form = useForm({
    initial,
    check: (v) => ({
      name: v.name.trim() ? undefined : t('assignment.name-missing'),
      closesAt: v.opensAt && v.closesAt && v.closesAt <= v.opensAt ? t('assignment.due-before') : undefined,
      cutOffAt: v.cutOffAt && v.closesAt && v.cutOffAt < v.closesAt ? t('assignment.cut-off-before') : undefined,
      maxFiles: whole(v.maxFiles, 50) ? undefined : t('assignment.number-to', { max: 50 }),
      maxMegabytes: whole(v.maxMegabytes, 2000) ? undefined : t('assignment.number-to', { max: 2000 }),
      maxPoints: v.scale === 'points' && v.rubric.length === 0 && !(points(v.maxPoints) > 0) ? t('assignment.points-wrong') : undefined,
      rubric: isWholeRubric(v.rubric) ? undefined : t('assignment.rubric-wrong'),
    }),
    send: async (v) => {
      await api.PATCH('/courses/activities/{activityId}', {
        params: { path: { activityId: assignment.id } },
        body: {
          version,
          name: v.name.trim(),
          opensAt: format.fromWall(v.opensAt),
          closesAt: format.fromWall(v.closesAt),
          settings: {
            instructions: v.instructions,
            takesText: v.takes !== 'files',
            takesFiles: v.takes !== 'text',
            maxFiles: Number(v.maxFiles),
            maxMegabytes: Number(v.maxMegabytes),
            cutOffAt: format.fromWall(v.cutOffAt),
            scale: v.scale,
            ...(v.scale === 'points' && v.rubric.length === 0 && { maxPoints: points(v.maxPoints) }),
            rubric: rubricOf(v.rubric),
            takeBack: v.takeBack,
            confirm: v.confirm,
          },
        },
      });
      toast(t('assignment.settings-saved'));
      await client.invalidateQueries();
    },
  });
  const { values } = form;
  const rubricError = form.field('rubric').error;
  return (
    <form className="s-form" noValidate onSubmit={form.onSubmit} aria-label={t('assignment.tab-settings')}>
      <LeaveGuard when={form.dirty && !form.busy} />
      <TextField {...form.field('name')} label={t('assignment.name')} maxLength={250} />
      <RichTextField
        label={t('assignment.instructions')}
        value={values.instructions}
        onChange={(html) => form.set('instructions', html)}
        owner={{ kind: 'assignment.instructions', id: assignment.id }}
        optional
      />
      <Section title={t('assignment.dates')}>
        <TextField
          {...form.field('opensAt')}
          label={t('assignment.opens-at')}
          help={t('assignment.school-time')}
          type="datetime-local"
          optional
        />
        <TextField {...form.field('closesAt')} label={t('assignment.due')} help={t('assignment.due-help')} type="datetime-local" optional />
        <TextField
          {...form.field('cutOffAt')}
          label={t('assignment.cut-off')}
          help={t('assignment.cut-off-help')}
          type="datetime-local"
          optional
        />
      </Section>
      <Section title={t('assignment.what-to-hand-in')}>
        <Segments
          label={t('assignment.takes')}
          value={values.takes}
          onChange={(value) => form.set('takes', value)}
          options={(['both', 'files', 'text'] as const).map((value) => ({ value, label: t(`assignment.takes-${value}`) }))}
        />
        {values.takes !== 'text' && (
          <>
            <TextField {...form.field('maxFiles')} label={t('assignment.max-files')} inputMode="numeric" />
            <TextField
              {...form.field('maxMegabytes')}
              label={t('assignment.max-megabytes')}
              help={t('assignment.max-megabytes-help')}
              inputMode="numeric"
            />
          </>
        )}
        <CheckField
          label={t('assignment.set-take-back')}
          help={t('assignment.set-take-back-help')}
          checked={values.takeBack}
          onChange={(checked) => form.set('takeBack', checked)}
        />
        <CheckField
          label={t('assignment.set-confirm')}
          help={t('assignment.set-confirm-help')}
          checked={values.confirm}
          onChange={(checked) => form.set('confirm', checked)}
        />
      </Section>
      <Section title={t('assignment.marking')}>
        <Segments
          label={t('assignment.scale')}
          value={values.scale}
          onChange={(value) => form.set('scale', value)}
          options={(['five', 'points'] as const).map((value) => ({ value, label: t(`assignment.scale-${value}`) }))}
        />
        {values.scale === 'points' && values.rubric.length === 0 && (
          <TextField {...form.field('maxPoints')} label={t('assignment.max-points')} inputMode="decimal" />
        )}
        <RubricEditor rubric={values.rubric} onChange={(rubric) => form.set('rubric', rubric)} />
        {rubricError && <Notice kind="bad">{rubricError}</Notice>}
      </Section>
      {form.error && <Notice kind="bad">{form.error}</Notice>}
      <SaveBar when={form.dirty} busy={form.busy} onDiscard={() => form.reset(initial)} />
    </form>
  );
}

/** What is asked for, until when, and how it is marked. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const { activityId, assignment, crumbs, tabs } = useAssignment();
  const activity = $api.useQuery('get', '/courses/activities/{activityId}', { params: { path: { activityId } } });
  return (
    <Page title={assignment.data?.name ?? ''} crumbs={crumbs} width="form">
      <Tabs label={t('assignment.activity')} items={tabs} />
      <QueryView query={assignment} skeleton={<Skeleton lines={8} />}>
        {(loaded) =>
          activity.data ? (
            <Settings key={activity.data.version} assignment={loaded} version={activity.data.version} />
          ) : (
            <Skeleton lines={8} />
          )
        }
      </QueryView>
    </Page>
  );
}
