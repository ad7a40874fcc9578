import {
  $api,
  api,
  Badge,
  Button,
  Form,
  IconCheck,
  type Material,
  type MaterialRemark,
  QueryView,
  Section,
  SelectField,
  TextArea,
  toast,
  useCan,
  useForm,
  useFormat,
  useProblem,
  useSession,
} from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '../use-refresh.js';

/** What methodists of the own school remark at places of a material, and what the authors answer. Nobody else sees it. */
export function Remarks({ material }: { material: Material }) {
  const { t } = useTranslation();
  const can = useCan();
  const { organisation } = useSession();
  const isOurs = can('network:publish') && organisation?.id === material.school.id;
  const query = $api.useQuery(
    'get',
    '/network/versions/{versionId}/remarks',
    { params: { path: { versionId: material.versionId } } },
    { enabled: isOurs },
  );
  const reviews = can('network:review');
  if (!isOurs || (!reviews && query.data?.items.length === 0)) return null;
  const nameOf = (partId: string | null): string => {
    const part = material.content.find(({ id }) => id === partId);
    return part ? ((part.data['name'] ?? t('network.nameless')) as string) : t('network.remark-whole');
  };
  return (
    <Section title={t('network.remarks')}>
      <p className="muted">{t('network.remarks-about')}</p>
      <QueryView query={query}>
        {({ items }) => (
          <div className="stack">
            {items.map((remark) => (
              <Remark key={remark.id} remark={remark} place={remark.partId === null ? t('network.remark-whole') : nameOf(remark.partId)} />
            ))}
          </div>
        )}
      </QueryView>
      {reviews && <NewRemark material={material} nameOf={nameOf} />}
    </Section>
  );
}

function Remark({
  remark: { id, personName, text, writtenAt, number, isDone, answers },
  place,
}: {
  remark: MaterialRemark;
  place: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const refresh = useRefresh();
  const problemText = useProblem();
  const [answering, setAnswering] = useState(false);
  const by = (name: string | null, at: string): string => [name ?? t('network.nobody'), format.day(at)].join(' · ');
  const done = useMutation({
    mutationFn: () => api.PUT('/network/remarks/{remarkId}/state', { params: { path: { remarkId: id } }, body: { isDone: !isDone } }),
    onSuccess: refresh,
    onError: (error) => toast(problemText(error).message),
  });
  const form = useForm({
    initial: { text: '' },
    check: (v) => ({ text: v.text.trim() ? undefined : t('field.required') }),
    send: async (v) => {
      await api.POST('/network/remarks/{remarkId}/answers', { params: { path: { remarkId: id } }, body: { text: v.text.trim() } });
      await refresh();
      setAnswering(false);
    },
  });
  return (
    <article className="s-panel stack-tight" aria-label={t('network.remark-at', { place })}>
      <div className="cluster">
        <b>{place}</b>
        {isDone && (
          <Badge kind="good" icon={IconCheck}>
            {t('network.remark-done')}
          </Badge>
        )}
      </div>
      <p className="muted small">{[by(personName, writtenAt), t('network.version', { number })].join(' · ')}</p>
      <p className="lines">{text}</p>
      {answers.map((answer) => (
        <div key={answer.id}>
          <p className="muted small">{by(answer.personName, answer.writtenAt)}</p>
          <p className="lines">{answer.text}</p>
        </div>
      ))}
      {answering ? (
        <Form form={form} submit={t('network.remark-answer')}>
          <TextArea {...form.field('text')} label={t('network.remark-your-answer')} maxLength={2000} rows={2} />
        </Form>
      ) : (
        <div className="cluster">
          <Button onClick={() => setAnswering(true)}>{t('network.remark-answer')}</Button>
          <Button busy={done.isPending} onClick={() => done.mutate()}>
            {t(isDone ? 'network.remark-open' : 'network.remark-settle')}
          </Button>
        </div>
      )}
    </article>
  );
}

const WHOLE = '';

function NewRemark({ material: { versionId, content }, nameOf }: { material: Material; nameOf: (partId: string | null) => string }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const form = useForm({
    initial: { partId: WHOLE, text: '' },
    check: (v) => ({ text: v.text.trim() ? undefined : t('field.required') }),
    send: async ({ partId, text }) => {
      await api.POST('/network/versions/{versionId}/remarks', {
        params: { path: { versionId } },
        body: { partId: partId === WHOLE ? null : partId, text: text.trim() },
      });
      await refresh();
      form.reset({ partId: WHOLE, text: '' });
      toast(t('network.remarked'));
    },
  });
  return (
    <Form form={form} submit={t('network.remark')}>
      <SelectField
        {...form.field('partId')}
        label={t('network.remark-place')}
        options={[
          { value: WHOLE, label: t('network.remark-whole') },
          ...content.slice(1).map(({ id }) => ({ value: id, label: nameOf(id) })),
        ]}
      />
      <TextArea {...form.field('text')} label={t('network.remark-text')} maxLength={2000} rows={3} />
    </Form>
  );
}
