import {
  $api,
  api,
  Button,
  ButtonLink,
  CheckField,
  Dialog,
  EmptyState,
  Form,
  IconCheck,
  type MaterialCopyDifference,
  type MaterialPartComparison,
  Notice,
  Page,
  QueryView,
  Section,
  Skeleton,
  TextArea,
  toast,
  useForm,
  useMaterialRenderers,
  useParam,
  useProblem,
} from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComparedParts } from './comparison/compared-parts.js';
import { bodyOf, type Decisions } from './comparison/decisions.js';
import { useRefresh } from './use-refresh.js';

/** My copy beside its source: what has changed there and here, decided part by part; what is better here can be offered back. */
export default function CopyPage() {
  const { t } = useTranslation();
  const copyId = useParam('copyId');
  const renderers = useMaterialRenderers();
  const query = $api.useQuery('get', '/network/copies/{copyId}/difference', { params: { path: { copyId } } });
  const copy = query.data;
  const renderer = copy && renderers.get(copy.kind);
  return (
    <Page
      title={copy?.title ?? ''}
      subtitle={copy && [copy.school.name, t('network.version', { number: copy.number })].join(' · ')}
      crumbs={[
        { to: '/network', label: t('network.title') },
        { to: '/network/copies', label: t('network.copies') },
      ]}
      width="reading"
      actions={
        copy && (
          <>
            {renderer && <ButtonLink to={renderer.path(copy.objectId)}>{t('network.open-copy')}</ButtonLink>}
            <ButtonLink to={`/network/versions/${copy.versionId}`}>{t('network.open-source')}</ButtonLink>
          </>
        )
      }
    >
      <QueryView query={query} skeleton={<Skeleton lines={10} />}>
        {(loaded) => <Difference key={loaded.versionId} copyId={copyId} copy={loaded} />}
      </QueryView>
    </Page>
  );
}

function Difference({ copyId, copy }: { copyId: string; copy: MaterialCopyDifference }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const problemText = useProblem();
  const { versionId, kind, parts, files } = copy;
  const [decisions, setDecisions] = useState<Decisions>({});
  const decide = useMutation({
    mutationFn: () =>
      api.POST('/network/copies/{copyId}/decisions', {
        params: { path: { copyId } },
        body: { versionId, parts: bodyOf(parts, decisions) },
      }),
    onSuccess: async () => {
      await refresh();
      toast(t('network.decided'));
      await navigate({ to: '/network/copies' });
    },
  });
  const isOwn = ({ by, isInCopy }: MaterialPartComparison): boolean => by !== 'source' && isInCopy;
  if (parts.length === 0) {
    return (
      <EmptyState icon={IconCheck} title={t('network.same')}>
        {t('network.same-why')}
      </EmptyState>
    );
  }
  return (
    <>
      <Section title={t('network.differs', { count: parts.length })} actions={<OfferBack copyId={copyId} parts={parts.filter(isOwn)} />}>
        <p className="muted">{t('network.differs-about')}</p>
        <ComparedParts kind={kind} parts={parts} files={files} words="copy" decisions={decisions} onDecide={setDecisions} />
      </Section>
      {decide.error && (
        <Notice kind="bad" action={<Button onClick={() => void refresh()}>{t('network.look-again')}</Button>}>
          {problemText(decide.error).message}
        </Notice>
      )}
      <div className="cluster">
        <Button kind="primary" busy={decide.isPending} onClick={() => decide.mutate()}>
          {t('network.apply')}
        </Button>
        <span className="muted small">{t('network.apply-about')}</span>
      </div>
    </>
  );
}

/** What is better here goes to the authors, who decide about it as one decides about a copy. */
function OfferBack({ copyId, parts }: { copyId: string; parts: readonly MaterialPartComparison[] }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const form = useForm({
    initial: { partIds: parts.map(({ id }) => id), message: '' },
    check: ({ partIds, message }) => ({
      partIds: partIds.length > 0 ? undefined : t('network.offer-nothing'),
      message: message.trim() ? undefined : t('field.required'),
    }),
    send: async ({ partIds, message }) => {
      await api.POST('/network/copies/{copyId}/offers', { params: { path: { copyId } }, body: { partIds, message: message.trim() } });
      setOpen(false);
      await refresh();
      toast(t('network.offered'));
    },
  });
  const { partIds } = form.values;
  if (parts.length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('network.offer')}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('network.offer')}>
        {open && (
          <Form form={form} submit={t('network.offer-send')}>
            <p className="muted">{t('network.offer-about')}</p>
            <fieldset className="stack-tight">
              <legend className="s-field-label">{t('network.offer-what')}</legend>
              {parts.map(({ id, name }) => (
                <CheckField
                  key={id}
                  label={name || t('network.nameless')}
                  checked={partIds.includes(id)}
                  onChange={(is) => form.set('partIds', is ? [...partIds, id] : partIds.filter((one) => one !== id))}
                />
              ))}
            </fieldset>
            <TextArea {...form.field('message')} label={t('network.offer-message')} maxLength={2000} rows={3} />
          </Form>
        )}
      </Dialog>
    </>
  );
}
