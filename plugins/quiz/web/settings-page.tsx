import {
  $api,
  type Activity,
  api,
  CheckField,
  LeaveGuard,
  Notice,
  Page,
  type QuizSettings,
  QueryView,
  SaveBar,
  Section,
  Segments,
  SelectField,
  Skeleton,
  Tabs,
  TextArea,
  TextField,
  toast,
  useForm,
  useFormat,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FeedbackBands } from './feedback-bands.js';
import { Overrides } from './overrides.js';
import { ReviewTable } from './review-table.js';
import { percentOf, toBody, toValues, wholeOrEmpty } from './settings-form.js';
import { SettingsSummary } from './settings-summary.js';
import { useQuiz } from './use-quiz.js';
import './quiz.css';

/** How questions can answer back. Others (by certainty) need a form that the player does not have yet. */
const BEHAVIOURS = ['deferredfeedback', 'immediatefeedback', 'interactive', 'adaptive', 'adaptivenopenalty', 'manualgraded'];
const LAYOUTS = ['one', 'all', 'breaks'] as const;
const METHODS = ['highest', 'average', 'first', 'last'] as const;

/** All that a teacher sets for a test apart from its questions. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const { activityId, quiz, crumbs, tabs } = useQuiz();
  const path = { params: { path: { activityId } } };
  const activity = $api.useQuery('get', '/courses/activities/{activityId}', path);
  const settings = $api.useQuery('get', '/quiz/activities/{activityId}/settings', path);
  return (
    <Page title={quiz.data?.name ?? ''} crumbs={crumbs}>
      <Tabs label={t('quiz.activity')} items={tabs} />
      <QueryView query={settings} skeleton={<Skeleton lines={8} />}>
        {(loaded) => <QueryView query={activity}>{(its) => <SettingsForm key={its.version} activity={its} settings={loaded} />}</QueryView>}
      </QueryView>
      {quiz.data && <Overrides activityId={activityId} courseId={quiz.data.courseId} />}
    </Page>
  );
}

function SettingsForm({ activity, settings }: { activity: Activity; settings: QuizSettings }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const initial = toValues(activity, settings, format);
  const form = useForm({
    initial,
    check: (v) => ({
      name: v.name.trim() ? undefined : t('quiz.name-missing'),
      attempts: wholeOrEmpty(v.attempts) ? undefined : t('quiz.whole-number'),
      minutes: wholeOrEmpty(v.minutes) ? undefined : t('quiz.whole-number'),
      closesAt: v.opensAt && v.closesAt && v.closesAt <= v.opensAt ? t('quiz.closes-before') : undefined,
      feedback: v.feedback.every(({ from, text }) => !text.trim() || percentOf(from) !== undefined) ? undefined : t('quiz.percent-wrong'),
    }),
    send: async (v) => {
      await api.PATCH('/courses/activities/{activityId}', {
        params: { path: { activityId: activity.id } },
        body: { version: activity.version, ...toBody(v, format) },
      });
      toast(t('quiz.settings-saved'));
      await client.invalidateQueries();
    },
  });
  const behaviours = BEHAVIOURS.includes(settings.behaviour) ? BEHAVIOURS : [...BEHAVIOURS, settings.behaviour];
  const option = <T extends string>(group: string, value: T) => ({ value, label: t(`quiz.${group}-${value}`) });
  return (
    <div className="quiz-settings">
      <SettingsSummary values={form.values} />
      <form className="s-form" noValidate onSubmit={form.onSubmit}>
        <LeaveGuard when={form.dirty && !form.busy} />
        <Section title={t('quiz.settings-main')}>
          <TextField {...form.field('name')} label={t('quiz.name')} maxLength={250} />
          <TextArea {...form.field('instructions')} label={t('quiz.instructions')} help={t('quiz.instructions-help')} rows={3} optional />
        </Section>
        <Section title={t('quiz.settings-time')}>
          <TextField {...form.field('opensAt')} label={t('quiz.opens-at')} help={t('quiz.school-time')} type="datetime-local" optional />
          <TextField {...form.field('closesAt')} label={t('quiz.closes-at')} help={t('quiz.school-time')} type="datetime-local" optional />
          <TextField {...form.field('minutes')} label={t('quiz.time-limit')} help={t('quiz.time-help')} inputMode="numeric" optional />
          <TextField
            {...form.field('attempts')}
            label={t('quiz.attempts-allowed')}
            help={t('quiz.attempts-help')}
            inputMode="numeric"
            optional
          />
          <SelectField
            {...form.field('gradingMethod')}
            label={t('quiz.grading-method')}
            options={METHODS.map((method) => option('method', method))}
          />
          <TextField
            {...form.field('password')}
            label={t('quiz.password')}
            help={t('quiz.password-help')}
            maxLength={100}
            autoComplete="off"
            optional
          />
        </Section>
        <Section title={t('quiz.settings-pages')}>
          <Segments
            label={t('quiz.layout')}
            value={form.values.layout}
            onChange={(layout) => form.set('layout', layout)}
            options={LAYOUTS.map((layout) => option('layout', layout))}
          />
          <div>
            <CheckField
              label={t('quiz.shuffle-questions')}
              checked={form.values.shuffleQuestions}
              onChange={(on) => form.set('shuffleQuestions', on)}
            />
            <CheckField
              label={t('quiz.shuffle-answers')}
              help={t('quiz.shuffle-answers-help')}
              checked={form.values.shuffleAnswers}
              onChange={(on) => form.set('shuffleAnswers', on)}
            />
          </div>
          <SelectField
            {...form.field('behaviour')}
            label={t('quiz.behaviour')}
            options={behaviours.map((value) => ({ value, label: t(`quiz.behaviour-${value}`, { defaultValue: value }) }))}
          />
        </Section>
        <Section title={t('quiz.settings-review')}>
          <ReviewTable value={form.values.review} onChange={(review) => form.set('review', review)} />
        </Section>
        <Section title={t('quiz.settings-feedback')}>
          <FeedbackBands
            value={form.values.feedback}
            onChange={(feedback) => form.set('feedback', feedback)}
            error={form.field('feedback').error}
          />
        </Section>
        {form.error && <Notice kind="bad">{form.error}</Notice>}
        <SaveBar when={form.dirty} busy={form.busy} onDiscard={() => form.reset(initial)} />
      </form>
    </div>
  );
}
