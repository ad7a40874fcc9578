import { $api, type Course, SelectField, TextField, useFormat } from '@sreda/ui';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

type Config = Readonly<Record<string, unknown>>;
export interface FieldsProps {
  readonly course: Course;
  /** The activity whose rule it is cannot wait for itself. */
  readonly ownId: string;
  readonly config: Config;
  readonly onChange: (config: Config) => void;
}
interface Kind {
  /** What a new one begins with. */
  readonly initial: Config;
  readonly isReady: (config: Config) => boolean;
  readonly Fields: ComponentType<FieldsProps>;
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
/** Without what is undefined. */
const compact = (config: Config): Config => Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));

function DateFields({ config, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const set = (name: 'from' | 'until', wall: string): void => onChange(compact({ ...config, [name]: format.fromWall(wall) ?? undefined }));
  return (['from', 'until'] as const).map((name) => (
    <TextField
      key={name}
      type="datetime-local"
      label={t(`web.conditions.${name}`)}
      optional
      value={format.toWall(text(config[name]) || null)}
      onChange={(wall) => set(name, wall)}
    />
  ));
}

function ActivityField({ course, ownId, config, onChange, fits }: FieldsProps & { fits: (rule: string) => boolean }) {
  const { t } = useTranslation();
  const others = course.sections.flatMap(({ activities }) => activities).filter(({ id, rule }) => id !== ownId && fits(rule));
  const chosen = text(config.activityId);
  const known = chosen === '' || others.some(({ id }) => id === chosen);
  return (
    <SelectField
      label={t('web.conditions.activity')}
      value={chosen}
      onChange={(activityId) => onChange({ ...config, activityId })}
      help={others.length === 0 ? t('web.conditions.no-activities') : undefined}
      options={[
        { value: '', label: t('web.conditions.choose') },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
        ...(known ? [] : [{ value: chosen, label: t('web.conditions.gone') }]),
      ]}
    />
  );
}

function CompletionFields(props: FieldsProps) {
  const { t } = useTranslation();
  const { course, config, onChange } = props;
  const chosen = course.sections.flatMap(({ activities }) => activities).find(({ id }) => id === config.activityId);
  const states = chosen?.rule === 'passed' ? (['complete', 'passed', 'failed'] as const) : (['complete'] as const);
  return (
    <>
      <ActivityField
        {...props}
        fits={(rule) => rule !== 'none'}
        // Another activity may have no such state.
        onChange={(next) => onChange({ ...next, state: 'complete' })}
      />
      {states.length > 1 && (
        <SelectField
          label={t('web.conditions.state')}
          value={text(config.state) as (typeof states)[number]}
          onChange={(state) => onChange({ ...config, state })}
          options={states.map((state) => ({ value: state, label: t(`web.conditions.state-${state}`) }))}
        />
      )}
    </>
  );
}

function GradeFields(props: FieldsProps) {
  const { t } = useTranslation();
  const { config, onChange } = props;
  const set = (name: 'min' | 'below', typed: string): void =>
    onChange(compact({ ...config, [name]: typed === '' ? undefined : Number(typed.replace(',', '.')) }));
  return (
    <>
      <ActivityField {...props} fits={() => true} />
      <div className="cluster">
        {(['min', 'below'] as const).map((name) => (
          <TextField
            key={name}
            type="number"
            min={0}
            max={1000}
            step="any"
            inputMode="decimal"
            label={t(`web.conditions.${name}`)}
            optional
            value={text(config[name])}
            onChange={(typed) => set(name, typed)}
          />
        ))}
      </div>
    </>
  );
}

function GroupFields({ course, config, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const groups = $api.useQuery('get', '/enrolment/courses/{courseId}/groups', { params: { path: { courseId: course.id } } });
  return (
    <SelectField
      label={t('web.conditions.group')}
      value={text(config.groupId)}
      onChange={(groupId) => onChange({ groupId })}
      help={groups.data?.items.length === 0 ? t('web.conditions.no-groups') : undefined}
      options={[
        { value: '', label: t('web.conditions.choose-group') },
        ...(groups.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

/** Kinds of conditions that the editor has fields for; others are kept and shown by name. */
export const conditionKinds: Readonly<Record<string, Kind>> = {
  date: {
    initial: {},
    isReady: ({ from, until }) => from !== undefined || until !== undefined,
    Fields: DateFields,
  },
  completion: {
    initial: { activityId: '', state: 'complete' },
    isReady: ({ activityId }) => activityId !== '',
    Fields: CompletionFields,
  },
  grade: {
    initial: { activityId: '', min: 50 },
    isReady: ({ activityId, min, below }) => activityId !== '' && (min !== undefined || below !== undefined),
    Fields: GradeFields,
  },
  group: {
    initial: { groupId: '' },
    isReady: ({ groupId }) => groupId !== '',
    Fields: GroupFields,
  },
};
