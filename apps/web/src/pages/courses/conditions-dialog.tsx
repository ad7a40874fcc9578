import { api, type Course, Form, Notice, QueryView, Section, Segments, SelectField, Skeleton, TextField, toast, useForm } from '@sreda/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConditionsGroup } from './conditions-group.js';
import { conditionKinds } from './conditions-kinds.js';
import { type DraftGroup, leavesOf, readTree, writeTree } from './conditions-tree.js';

export interface Target {
  readonly kind: 'activity' | 'section';
  readonly id: string;
  readonly name: string;
}
type Json = Readonly<Record<string, unknown>>;
interface Stored {
  readonly version: number;
  readonly availability: { readonly when?: Json; readonly otherwise?: 'locked' | 'hidden' } | null;
  readonly completion?: {
    readonly rule: Rule;
    readonly percent?: number;
    readonly by?: 'student' | 'teacher';
    readonly offered: readonly string[];
  };
}
type Rule = Course['sections'][number]['activities'][number]['rule'];

async function load({ kind, id }: Target): Promise<Stored> {
  if (kind === 'section') {
    const { data } = await api.GET('/courses/sections/{sectionId}/availability', { params: { path: { sectionId: id } } });
    return data as Stored;
  }
  const path = { params: { path: { activityId: id } } };
  const [availability, completion] = await Promise.all([
    api.GET('/courses/activities/{activityId}/availability', path),
    api.GET('/courses/activities/{activityId}/completion', path),
  ]);
  return { ...availability.data, completion: completion.data } as Stored;
}

function Editor({ course, target, stored, done }: { course: Course; target: Target; stored: Stored; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { completion } = stored;
  const form = useForm({
    initial: {
      rule: completion?.rule ?? 'none',
      percent: String(completion?.percent ?? 50),
      by: completion?.by ?? ('student' as const),
      group: readTree(stored.availability?.when),
      otherwise: stored.availability?.otherwise ?? ('locked' as const),
    },
    check: ({ rule, percent, group }) => ({
      percent:
        rule === 'passed' && !(Number(percent) >= 0 && Number(percent) <= 100 && percent !== '')
          ? t('web.conditions.percent-wrong')
          : undefined,
      group: leavesOf(group).every(({ kind, config }) => conditionKinds[kind]?.isReady(config) ?? true)
        ? undefined
        : t('web.conditions.unfinished'),
    }),
    send: async ({ rule, percent, by, group, otherwise }) => {
      let { version } = stored;
      if (completion) {
        const body = { version, rule, ...(rule === 'passed' && { percent: Number(percent) }), ...(rule === 'manual' && { by }) };
        const { data } = await api.PUT('/courses/activities/{activityId}/completion', {
          params: { path: { activityId: target.id } },
          body,
        });
        version = data?.version ?? version;
      }
      const when = writeTree(group);
      const body = { version, availability: when && { when, otherwise } };
      try {
        await (target.kind === 'activity'
          ? api.PUT('/courses/activities/{activityId}/availability', { params: { path: { activityId: target.id } }, body })
          : api.PUT('/courses/sections/{sectionId}/availability', { params: { path: { sectionId: target.id } }, body }));
      } finally {
        await client.invalidateQueries();
      }
      toast(t('web.conditions.saved', { name: target.name }));
      done();
    },
  });
  const { values } = form;
  const setGroup = (group: DraftGroup): void => form.set('group', group);
  const shownError = form.field('group').error;
  return (
    <Form form={form} submit={t('web.conditions.save')}>
      {completion && (
        <Section title={t('web.conditions.completion')} level="h3">
          <SelectField
            {...form.field('rule')}
            label={t('web.conditions.rule')}
            options={completion.offered.map((rule) => ({ value: rule as Rule, label: t(`web.conditions.rule-${rule}`) }))}
          />
          {values.rule === 'passed' && (
            <TextField
              {...form.field('percent')}
              type="number"
              min={0}
              max={100}
              inputMode="numeric"
              label={t('web.conditions.percent')}
              help={t('web.conditions.percent-help')}
            />
          )}
          {values.rule === 'manual' && (
            <Segments
              label={t('web.conditions.by')}
              value={values.by}
              onChange={(by) => form.set('by', by)}
              options={(['student', 'teacher'] as const).map((value) => ({ value, label: t(`web.conditions.by-${value}`) }))}
            />
          )}
        </Section>
      )}
      <Section title={t('web.conditions.availability')} level="h3">
        {values.group.children.length === 0 && <p className="muted">{t('web.conditions.none')}</p>}
        <ConditionsGroup group={values.group} onChange={setGroup} place={{ course, ownId: target.id }} />
        {shownError && <Notice kind="bad">{shownError}</Notice>}
        {values.group.children.length > 0 && (
          <Segments
            label={t('web.conditions.otherwise')}
            value={values.otherwise}
            onChange={(otherwise) => form.set('otherwise', otherwise)}
            options={(['locked', 'hidden'] as const).map((value) => ({ value, label: t(`web.conditions.otherwise-${value}`) }))}
          />
        )}
      </Section>
    </Form>
  );
}

/** When an activity counts as done, and what has to be before it, or a whole section, opens. */
export function ConditionsDialog({ course, target, done }: { course: Course; target: Target; done: () => void }) {
  const query = useQuery({ queryKey: ['conditions', target.kind, target.id], queryFn: () => load(target), gcTime: 0 });
  return (
    <QueryView query={query} skeleton={<Skeleton lines={4} />}>
      {(stored) => <Editor course={course} target={target} stored={stored} done={done} />}
    </QueryView>
  );
}
