import { RichTextField } from '@sreda/editor';
import {
  $api,
  api,
  type Forum,
  LeaveGuard,
  Notice,
  Page,
  QueryView,
  SaveBar,
  Section,
  Segments,
  SelectField,
  Skeleton,
  Tabs,
  TextField,
  toast,
  useForm,
  useFormat,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useForum } from './use-forum.js';

const MOST_POSTS = 1000;
const MOST_POINTS = 10_000;
const numberOf = (text: string): number => Number(text.trim().replace(',', '.'));
const isCount = (text: string): boolean => text.trim() === '' || (/^[1-9]\d*$/.test(text.trim()) && Number(text) <= MOST_POSTS);

function Settings({ forum, version }: { forum: Forum; version: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const initial = {
    name: forum.name,
    introduction: forum.introduction,
    kind: forum.kind,
    opensAt: format.toWall(forum.opensAt),
    closesAt: format.toWall(forum.closesAt),
    postsNeeded: forum.postsNeeded === null ? '' : String(forum.postsNeeded),
    grading: forum.grading,
    maxPoints: String(forum.maxPoints).replace('.', ','),
  };
  const form = useForm({
    initial,
    check: (v) => ({
      name: v.name.trim() ? undefined : t('forum.name-missing'),
      closesAt: v.opensAt && v.closesAt && v.closesAt <= v.opensAt ? t('forum.closes-before') : undefined,
      postsNeeded: isCount(v.postsNeeded) ? undefined : t('forum.posts-needed-wrong', { max: MOST_POSTS }),
      maxPoints:
        v.grading === 'none' || (numberOf(v.maxPoints) > 0 && numberOf(v.maxPoints) <= MOST_POINTS)
          ? undefined
          : t('forum.max-points-wrong', { max: MOST_POINTS }),
    }),
    send: async (v) => {
      await api.PATCH('/courses/activities/{activityId}', {
        params: { path: { activityId: forum.id } },
        body: {
          version,
          name: v.name.trim(),
          opensAt: format.fromWall(v.opensAt),
          closesAt: format.fromWall(v.closesAt),
          settings: {
            introduction: v.introduction,
            kind: v.kind,
            postsNeeded: v.postsNeeded.trim() === '' ? null : Number(v.postsNeeded),
            grading: v.grading,
            ...(v.grading !== 'none' && { maxPoints: numberOf(v.maxPoints) }),
          },
        },
      });
      toast(t('forum.settings-saved'));
      await client.invalidateQueries();
    },
  });
  const { values } = form;
  return (
    <form className="s-form" noValidate onSubmit={form.onSubmit} aria-label={t('forum.tab-settings')}>
      <LeaveGuard when={form.dirty && !form.busy} />
      <TextField {...form.field('name')} label={t('forum.name')} maxLength={250} />
      <RichTextField
        label={t('forum.introduction')}
        help={t('forum.introduction-help')}
        value={values.introduction}
        onChange={(html) => form.set('introduction', html)}
        owner={{ kind: 'forum.introduction', id: forum.id }}
        lines={3}
        optional
      />
      <div className="stack-tight">
        <Segments
          label={t('forum.kind')}
          value={values.kind}
          onChange={(kind) => form.set('kind', kind)}
          options={(['general', 'question', 'group'] as const).map((value) => ({ value, label: t(`forum.forum-${value}`) }))}
        />
        <p className="s-field-help">{t(`forum.forum-${values.kind}-help`)}</p>
      </div>
      <TextField
        {...form.field('postsNeeded')}
        label={t('forum.posts-needed')}
        help={t('forum.posts-needed-help')}
        inputMode="numeric"
        optional
      />
      <Section title={t('forum.dates')}>
        <TextField {...form.field('opensAt')} label={t('forum.opens-at')} help={t('forum.school-time')} type="datetime-local" optional />
        <TextField {...form.field('closesAt')} label={t('forum.closes-at')} help={t('forum.closes-help')} type="datetime-local" optional />
      </Section>
      <Section title={t('forum.points-for-posts')}>
        <SelectField
          {...form.field('grading')}
          label={t('forum.grading')}
          help={t('forum.grading-help')}
          options={(['none', 'highest', 'mean', 'sum'] as const).map((value) => ({ value, label: t(`forum.grading-${value}`) }))}
        />
        {values.grading !== 'none' && <TextField {...form.field('maxPoints')} label={t('forum.max-points')} inputMode="decimal" />}
      </Section>
      {form.error && <Notice kind="bad">{form.error}</Notice>}
      <SaveBar when={form.dirty} busy={form.busy} onDiscard={() => form.reset(initial)} />
    </form>
  );
}

/** What the forum is about, who sees what in it, and what makes its grade. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const { activityId, forum, crumbs, tabs } = useForum();
  const activity = $api.useQuery('get', '/courses/activities/{activityId}', { params: { path: { activityId } } });
  return (
    <Page title={forum.data?.name ?? ''} crumbs={crumbs} width="form">
      {tabs.length > 0 && <Tabs label={t('forum.activity')} items={tabs} />}
      <QueryView query={forum} skeleton={<Skeleton lines={8} />}>
        {(loaded) =>
          activity.data ? <Settings key={activity.data.version} forum={loaded} version={activity.data.version} /> : <Skeleton lines={8} />
        }
      </QueryView>
    </Page>
  );
}
