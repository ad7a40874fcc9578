import {
  $api,
  Badge,
  Button,
  downloadFile,
  EmptyState,
  Form,
  IconCircleCheck,
  IconDownload,
  IconUsers,
  type MembershipSection,
  type MembershipTeacher,
  MoreRows,
  Page,
  paged,
  Progress,
  QueryView,
  rowsOf,
  Section,
  Skeleton,
  TextField,
  toast,
  useForm,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAfter, dayBefore } from './last-day.js';
import { OtherCommunities } from './membership-others.js';
import '../forum.css';

/** Empty: the school year. `until`: the first day after it. */
interface Period {
  readonly since?: string;
  readonly until?: string;
}

/** Who of the school's teachers is a member of which community, and why. */
export default function MembershipPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const [period, setPeriod] = useState<Period>({});
  const query = $api.useInfiniteQuery('get', '/forum/network/membership', { params: { query: { limit: 50, ...period } } }, paged);
  const shown = query.data?.pages[0];
  const rows = rowsOf(query);
  const download = (): void => {
    const asked = new URLSearchParams(Object.entries(period)).toString();
    void downloadFile(`/forum/network/membership/csv?${asked}`).catch((error: unknown) => toast(problemText(error).message));
  };
  return (
    <Page
      title={t('forum.network.membership.title')}
      crumbs={[{ to: '/forum/network', label: t('forum.network.title') }]}
      width="reading"
      actions={
        <Button icon={IconDownload} onClick={download}>
          {t('forum.network.membership.csv')}
        </Button>
      }
    >
      <p className="muted">{t('forum.network.membership.about')}</p>
      <QueryView query={query} skeleton={<Skeleton shape="rows" lines={6} />}>
        {() =>
          shown && (
            <>
              <PeriodForm key={`${shown.since} ${shown.until}`} since={shown.since} until={shown.until} onChoose={setPeriod} />
              <Share {...shown.figures} />
              {rows.length === 0 ? (
                <EmptyState icon={IconUsers} title={t('forum.network.membership.nobody')}>
                  {t('forum.network.membership.nobody-why')}
                </EmptyState>
              ) : (
                <Section title={t('forum.network.membership.teachers')}>
                  {rows.map((row) => (
                    <Teacher key={row.personId} row={row} today={format.dayOf(new Date())} />
                  ))}
                  <MoreRows query={query} />
                </Section>
              )}
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function PeriodForm({ since, until, onChoose }: { since: string; until: string; onChoose: (period: Period) => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initial: { since, last: dayBefore(until) },
    check: (v) => ({
      since: v.since ? undefined : t('field.required'),
      last: !v.last ? t('field.required') : v.last < v.since ? t('field.before-begin') : undefined,
    }),
    send: (v) => Promise.resolve(onChoose({ since: v.since, until: dayAfter(v.last) })),
  });
  return (
    <Form form={form} submit={t('forum.network.membership.show')}>
      <div className="cluster">
        <TextField {...form.field('since')} type="date" label={t('forum.network.membership.since')} />
        <TextField {...form.field('last')} type="date" label={t('forum.network.membership.until')} />
      </div>
    </Form>
  );
}

function Share({ members, teachers }: { members: number; teachers: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (teachers === 0) return null;
  const label = t('forum.network.membership.share', { members, teachers });
  return (
    <div className="stack-tight">
      <p>
        <b>{format.percent(members / teachers)}</b> {label}
      </p>
      <Progress share={members / teachers} label={label} />
    </div>
  );
}

function Teacher({ row: { personId, name, sections, others }, today }: { row: MembershipTeacher; today: string }) {
  const { t } = useTranslation();
  return (
    <section className="forum-post" aria-label={name}>
      <h3>{name}</h3>
      {sections.length === 0 && others.length === 0 && <p className="muted small">{t('forum.network.membership.in-none')}</p>}
      {sections.length > 0 && (
        <ul className="stack-tight">
          {sections.map((section) => (
            <li key={section.sectionId}>
              <Community section={section} />
            </li>
          ))}
        </ul>
      )}
      <OtherCommunities personId={personId} name={name} others={others} today={today} />
    </section>
  );
}

function Community({ section: { name, standing, topics, posts, accepted } }: { section: MembershipSection }) {
  const { t } = useTranslation();
  const did = topics + posts + accepted > 0 && t('forum.network.membership.did', { topics, posts, accepted });
  return (
    <>
      {name ?? t('forum.network.membership.unknown')}{' '}
      <Badge kind={standing === 'member' ? 'good' : undefined} icon={standing === 'member' ? IconCircleCheck : undefined}>
        {t(`forum.network.membership.standing-${standing}`)}
      </Badge>
      {did && <div className="muted small">{did}</div>}
    </>
  );
}
