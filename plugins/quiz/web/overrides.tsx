import {
  $api,
  api,
  Button,
  Dialog,
  Form,
  IconButton,
  IconPencil,
  IconPlus,
  IconTrash,
  paged,
  QueryView,
  type QuizOverride,
  Row,
  RowList,
  rowsOf,
  Section,
  SelectField,
  Skeleton,
  TextField,
  toast,
  useForm,
  useFormat,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** An exception is for a student or for a group. */
const whose = (personId: string | null, groupId: string | null) => (personId ? { personId } : { groupId: groupId ?? '' });

type Change = Pick<QuizOverride, 'opensAt' | 'closesAt' | 'timeLimitMinutes' | 'attemptsAllowed'>;

/** Other dates, more time or one more attempt for single students and groups. */
export function Overrides({ activityId, courseId }: { activityId: string; courseId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [editing, setEditing] = useState<QuizOverride | 'new' | null>(null);
  const path = { params: { path: { activityId } } };
  const overrides = $api.useQuery('get', '/quiz/activities/{activityId}/overrides', path);
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/quiz/activities/{activityId}/overrides'] });
  const remove = async ({ id, version: _, name: __, ...override }: QuizOverride): Promise<void> => {
    await api.DELETE('/quiz/overrides/{overrideId}', { params: { path: { overrideId: id } } });
    await refresh();
    const undo = async (): Promise<void> => {
      const { personId, groupId, ...change } = override;
      await api.POST('/quiz/activities/{activityId}/overrides', { ...path, body: { ...change, ...whose(personId, groupId) } });
      await refresh();
    };
    toast(t('quiz.override-removed'), { undo: () => void undo() });
  };
  return (
    <Section
      title={t('quiz.overrides')}
      actions={
        <Button icon={IconPlus} onClick={() => setEditing('new')}>
          {t('quiz.override-add')}
        </Button>
      }
    >
      <QueryView
        query={overrides}
        skeleton={<Skeleton shape="rows" lines={2} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className="muted">{t('quiz.overrides-none')}</p>}
      >
        {({ items }) => (
          <RowList>
            {items.map((override) => (
              <OverrideRow key={override.id} override={override} edit={() => setEditing(override)} remove={() => void remove(override)} />
            ))}
          </RowList>
        )}
      </QueryView>
      <Dialog open={editing !== null} onClose={() => setEditing(null)} title={t('quiz.override-title')}>
        {editing !== null && (
          <OverrideForm
            activityId={activityId}
            courseId={courseId}
            override={editing === 'new' ? null : editing}
            taken={overrides.data?.items.map(({ personId, groupId }) => personId ?? groupId ?? '') ?? []}
            done={async () => {
              setEditing(null);
              await refresh();
            }}
          />
        )}
      </Dialog>
    </Section>
  );
}

function OverrideRow({ override, edit, remove }: { override: QuizOverride; edit: () => void; remove: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, opensAt, closesAt, timeLimitMinutes, attemptsAllowed } = override;
  const detail = [
    opensAt && t('quiz.sum-opens', { when: format.moment(opensAt) }),
    closesAt && t('quiz.sum-closes', { when: format.moment(closesAt) }),
    timeLimitMinutes !== null && (timeLimitMinutes === 0 ? t('quiz.sum-no-limit') : t('quiz.sum-minutes', { count: timeLimitMinutes })),
    attemptsAllowed !== null && (attemptsAllowed === 0 ? t('quiz.sum-any-attempts') : t('quiz.sum-attempts', { count: attemptsAllowed })),
  ].filter((part) => typeof part === 'string');
  return (
    <Row
      title={override.groupId ? t('quiz.group-named', { name }) : name}
      detail={detail.join(' · ')}
      end={
        <>
          <IconButton icon={IconPencil} label={t('quiz.override-edit', { name })} onClick={edit} />
          <IconButton icon={IconTrash} label={t('quiz.override-remove', { name })} onClick={remove} />
        </>
      }
    />
  );
}

const wholeOrEmpty = (text: string): boolean => /^\s*\d{0,4}\s*$/.test(text);
const typed = (value: number | null | undefined): string => (typeof value === 'number' ? String(value) : '');
const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : Number(text));

function OverrideForm({
  activityId,
  courseId,
  override,
  taken,
  done,
}: {
  activityId: string;
  courseId: string;
  override: QuizOverride | null;
  taken: readonly string[];
  done: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const students = $api.useInfiniteQuery(
    'get',
    '/enrolment/courses/{courseId}/participants',
    { params: { path: { courseId }, query: { role: 'student', limit: 200 } } },
    paged,
  );
  const groups = $api.useQuery('get', '/enrolment/courses/{courseId}/groups', { params: { path: { courseId } } }).data?.items ?? [];
  const choices = [
    ...groups.map(({ id, name }) => ({ value: id, label: t('quiz.group-named', { name }) })),
    ...rowsOf(students).map(({ personId, name }) => ({ value: personId, label: name })),
  ].filter(({ value }) => !taken.includes(value));
  const form = useForm({
    initial: {
      whom: override ? 'given' : '',
      opensAt: format.toWall(override?.opensAt ?? null),
      closesAt: format.toWall(override?.closesAt ?? null),
      minutes: typed(override?.timeLimitMinutes),
      attempts: typed(override?.attemptsAllowed),
    },
    check: (v) => ({
      whom: v.whom ? undefined : t('quiz.choose-whom'),
      minutes: wholeOrEmpty(v.minutes) ? undefined : t('quiz.whole-or-zero'),
      attempts: wholeOrEmpty(v.attempts) ? undefined : t('quiz.whole-or-zero'),
      closesAt: v.opensAt && v.closesAt && v.closesAt <= v.opensAt ? t('quiz.closes-before') : undefined,
    }),
    send: async (v) => {
      const change: Change = {
        opensAt: format.fromWall(v.opensAt),
        closesAt: format.fromWall(v.closesAt),
        timeLimitMinutes: numberOrNull(v.minutes),
        attemptsAllowed: numberOrNull(v.attempts),
      };
      if (override) {
        const params = { path: { overrideId: override.id } };
        await api.PATCH('/quiz/overrides/{overrideId}', { params, body: { ...change, version: override.version } });
      } else {
        const params = { path: { activityId } };
        const isGroup = groups.some(({ id }) => id === v.whom);
        await api.POST('/quiz/activities/{activityId}/overrides', {
          params,
          body: { ...change, ...whose(isGroup ? null : v.whom, v.whom) },
        });
      }
      await done();
    },
  });
  return (
    <Form form={form} submit={t('quiz.override-save')}>
      <SelectField
        {...form.field('whom')}
        label={t('quiz.override-for')}
        disabled={override !== null}
        options={override ? [{ value: 'given', label: override.name }] : [{ value: '', label: t('quiz.choose-whom') }, ...choices]}
      />
      <p className="muted">{t('quiz.override-about')}</p>
      <TextField {...form.field('opensAt')} label={t('quiz.opens-at')} type="datetime-local" optional />
      <TextField {...form.field('closesAt')} label={t('quiz.closes-at')} type="datetime-local" optional />
      <TextField {...form.field('minutes')} label={t('quiz.time-limit')} help={t('quiz.override-zero')} inputMode="numeric" optional />
      <TextField
        {...form.field('attempts')}
        label={t('quiz.attempts-allowed')}
        help={t('quiz.override-zero-attempts')}
        inputMode="numeric"
        optional
      />
    </Form>
  );
}
