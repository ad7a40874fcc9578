import {
  $api,
  api,
  Button,
  type ConsultationMessage,
  type ConsultationRequest,
  Dialog,
  Facts,
  FileLinks,
  Notice,
  Page,
  QueryView,
  RichText,
  Section,
  SelectField,
  Skeleton,
  StoredCheckField,
  TextArea,
  toast,
  useForm,
  Form,
  useFormat,
  useParam,
  useProblem,
} from '@sreda/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastDayOf, StateBadge } from './request-rows.js';
import { useRefresh } from './use-refresh.js';
import { WriteMessage } from './write-message.js';
import './consultations.css';

/** One request: what was said in its order, its term, and what can be done with it now. */
export default function RequestPage() {
  const { t } = useTranslation();
  const query = $api.useQuery('get', '/consultations/requests/{requestId}', { params: { path: { requestId: useParam('requestId') } } });
  const request = query.data;
  return (
    <Page
      title={request?.subject ?? ''}
      subtitle={request && <StateBadge request={request} />}
      crumbs={[{ to: '/consultations', label: t('consultations.title') }]}
      width="reading"
      actions={request && <Acts request={request} />}
    >
      <QueryView query={query} skeleton={<Skeleton lines={8} />}>
        {(loaded) => <Content key={loaded.id} request={loaded} />}
      </QueryView>
    </Page>
  );
}

function Content({ request }: { request: ConsultationRequest }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { theme, school, asker, askerSchool, personal, answerer, state, dueAt, workingDays, rateUntil, rating, ratingComment, may } =
    request;
  const term = t('consultations.due-why', { day: format.day(lastDayOf(dueAt)), count: workingDays, theme });
  return (
    <>
      <Facts
        items={[
          [t('consultations.theme'), `${theme} (${school.name})`],
          [
            t('consultations.asker'),
            [asker?.name ?? t('consultations.nobody'), askerSchool.name, ...(personal ? [t('consultations.is-personal')] : [])].join(', '),
          ],
          [t('consultations.answerer'), answerer?.name ?? t('consultations.no-answerer')],
          ...(state === 'open' ? ([[t('consultations.term-label'), term]] as const) : []),
          ...(rating !== null
            ? ([[t('consultations.rating'), [t('consultations.stars', { rating }), ratingComment].filter(Boolean).join('. ')]] as const)
            : []),
        ]}
      />
      <Section title={t('consultations.messages')}>
        <ol className="consultation-messages">
          {request.messages.map((message) => (
            <li key={message.id}>
              <Message message={message} />
            </li>
          ))}
        </ol>
        {may.write && <WriteMessage request={request} />}
        {may.rate && rateUntil && <Notice>{t('consultations.rate-until', { day: format.day(rateUntil) })}</Notice>}
        {may.rate && <Rate request={request} />}
      </Section>
      {may.publish && <Publish request={request} />}
    </>
  );
}

function Message({ message: { kind, author, at, text, files } }: { message: ConsultationMessage }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <article className="s-panel stack-tight" data-kind={kind}>
      <header className="cluster">
        <h3>{author?.name ?? t('consultations.nobody')}</h3>
        <span className="muted small">
          {t(`consultations.kind-${kind}`)} · {format.moment(at)}
        </span>
      </header>
      {kind === 'hand-over' ? <p>{text}</p> : text !== '' && <RichText value={{ text, format: 'html' }} />}
      <FileLinks files={files} />
    </article>
  );
}

const RATINGS = ['5', '4', '3', '2', '1'] as const;

function Rate({ request: { id } }: { request: ConsultationRequest }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const act = useAct();
  const form = useForm({
    initial: { rating: '', comment: '' },
    check: ({ rating }) => ({ rating: rating === '' ? t('field.required') : undefined }),
    send: async ({ rating, comment }) => {
      const params = { path: { requestId: id } };
      await api.PUT('/consultations/requests/{requestId}/rating', { params, body: { rating: Number(rating), comment: comment.trim() } });
      await refresh();
      toast(t('consultations.rated'));
    },
  });
  return (
    <Form
      form={form}
      submit={t('consultations.rate')}
      more={
        <Button
          onClick={() => act(() => api.POST('/consultations/requests/{requestId}/reopening', { params: { path: { requestId: id } } }))}
        >
          {t('consultations.reopen')}
        </Button>
      }
    >
      <SelectField
        {...form.field('rating')}
        label={t('consultations.rating')}
        options={[
          { value: '', label: t('consultations.rating-choose') },
          ...RATINGS.map((value) => ({ value, label: t(`consultations.rating-${value}`) })),
        ]}
      />
      <TextArea {...form.field('comment')} label={t('consultations.comment')} maxLength={2000} rows={3} optional />
    </Form>
  );
}

function Publish({ request }: { request: ConsultationRequest }) {
  const { id, isAsker, isAnswerer, askerAgrees, answererAgrees, askerNamed, published } = request;
  const { t } = useTranslation();
  const refresh = useRefresh();
  const problemText = useProblem();
  const own = isAsker ? askerAgrees : answererAgrees;
  const other = isAsker ? answererAgrees : askerAgrees;
  const store = async (agrees: boolean, named: boolean): Promise<void> => {
    const params = { path: { requestId: id } };
    await api
      .PUT('/consultations/requests/{requestId}/publication', { params, body: { agrees, named } })
      .catch((error: unknown) => toast(problemText(error).message));
    await refresh();
  };
  return (
    <Section title={t('consultations.publish')}>
      <p className="muted">{t('consultations.publish-about')}</p>
      <StoredCheckField label={t('consultations.agree')} checked={own} store={(agrees) => store(agrees, askerNamed)} />
      {isAsker && <StoredCheckField label={t('consultations.named')} checked={askerNamed} store={(named) => store(own, named)} />}
      <p>
        {t(
          published
            ? 'consultations.is-published'
            : other && !(isAsker && isAnswerer)
              ? 'consultations.other-agrees'
              : 'consultations.not-published',
        )}
      </p>
    </Section>
  );
}

function Acts({ request }: { request: ConsultationRequest }) {
  const { id, may, others, version } = request;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const act = useAct();
  const [open, setOpen] = useState<'hand-over' | 'withdraw' | null>(null);
  const close = (): void => setOpen(null);
  const params = { path: { requestId: id } };
  const form = useForm({
    initial: { personId: '', reason: '' },
    check: (v) => ({
      personId: v.personId ? undefined : t('field.required'),
      reason: v.reason.trim() ? undefined : t('field.required'),
    }),
    send: async ({ personId, reason }) => {
      await api.PUT('/consultations/requests/{requestId}/answerer', { params, body: { personId, reason: reason.trim(), version } });
      toast(t('consultations.handed-over'));
      // Who has handed it over may not see it any more.
      await navigate({ to: '/consultations' });
      await refresh();
    },
  });
  return (
    <>
      {may.handOver && <Button onClick={() => setOpen('hand-over')}>{t('consultations.hand-over')}</Button>}
      {may.withdraw && <Button onClick={() => setOpen('withdraw')}>{t('consultations.withdraw')}</Button>}
      <Dialog open={open === 'hand-over'} onClose={close} title={t('consultations.hand-over')}>
        {others.length === 0 ? (
          <p>{t('consultations.nobody-else')}</p>
        ) : (
          <Form form={form} submit={t('consultations.hand-over')}>
            <SelectField
              {...form.field('personId')}
              label={t('consultations.to-whom')}
              options={[
                { value: '', label: t('consultations.nobody-chosen') },
                ...others.map((one) => ({ value: one.id, label: one.name })),
              ]}
            />
            <TextArea
              {...form.field('reason')}
              label={t('consultations.reason')}
              help={t('consultations.reason-help')}
              maxLength={1000}
              rows={3}
            />
          </Form>
        )}
      </Dialog>
      <Dialog open={open === 'withdraw'} onClose={close} title={t('consultations.withdraw')}>
        <p>{t('consultations.withdraw-about')}</p>
        <div className="cluster">
          <Button
            kind="primary"
            onClick={() => {
              close();
              act(() => api.POST('/consultations/requests/{requestId}/withdrawal', { params }));
            }}
          >
            {t('consultations.withdraw')}
          </Button>
          <Button onClick={close}>{t('consultations.keep')}</Button>
        </div>
      </Dialog>
    </>
  );
}

/** Does it at once; what went wrong is said in a toast. */
function useAct(): (work: () => Promise<unknown>) => void {
  const refresh = useRefresh();
  const problemText = useProblem();
  return (work) => {
    void work()
      .catch((error: unknown) => toast(problemText(error).message))
      .then(refresh);
  };
}
