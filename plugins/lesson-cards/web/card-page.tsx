import {
  $api,
  api,
  Button,
  ButtonLink,
  downloadFile,
  IconDownload,
  IconPencil,
  IconTrash,
  Notice,
  Page,
  QueryView,
  removeLater,
  Skeleton,
  Slot,
  toast,
  useFormat,
  useParam,
  useProblem,
  useSession,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CardView } from './card-view.js';
import { refreshCards } from './refresh.js';

/** One lesson card: to be read, printed, changed and handed on. */
export default function CardPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const cardId = useParam('cardId');
  const { person } = useSession();
  const query = $api.useQuery('get', '/lesson-cards/cards/{cardId}', { params: { path: { cardId } } });
  const card = query.data;
  const facts = card && [
    card.subject,
    card.className && t('lesson-cards.of-class', { name: card.className }),
    card.owner?.id !== person.id && card.owner?.name,
    t('lesson-cards.changed', { date: format.date(format.dayOf(card.changedAt)) }),
  ];
  return (
    <Page
      title={card?.name ?? t('lesson-cards.kind')}
      subtitle={facts?.filter(Boolean).join(' · ')}
      crumbs={[{ to: '/lesson-cards', label: t('lesson-cards.title') }]}
      width="reading"
      actions={
        card?.mayChange && (
          <ButtonLink kind="primary" icon={IconPencil} to={`/lesson-cards/${cardId}/edit`}>
            {t('lesson-cards.change')}
          </ButtonLink>
        )
      }
    >
      <QueryView query={query} skeleton={<Skeleton lines={10} />}>
        {({ content, mayChange, name, shared }) => (
          <>
            {mayChange && <p className="muted">{t(shared ? 'lesson-cards.seen-by-school' : 'lesson-cards.seen-by-me')}</p>}
            <div className="cluster">
              <Download cardId={cardId} format="docx" />
              <Download cardId={cardId} format="pdf" />
              {mayChange && <Slot name="material" props={{ kind: 'lesson-card', objectId: cardId }} />}
              {mayChange && <Remove cardId={cardId} name={name} />}
            </div>
            <CardView content={content} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Download({ cardId, format }: { cardId: string; format: 'docx' | 'pdf' }) {
  const { t } = useTranslation();
  const problemText = useProblem();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const download = (): void => {
    setBusy(true);
    setError(undefined);
    downloadFile(`/lesson-cards/cards/${cardId}/${format}`)
      .catch((problem: unknown) => setError(problemText(problem).message))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Button icon={IconDownload} busy={busy} onClick={download}>
        {t(`lesson-cards.${format}`)}
      </Button>
      {error && <Notice kind="bad">{error}</Notice>}
    </>
  );
}

function Remove({ cardId, name }: { cardId: string; name: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblem();
  const remove = (): void => {
    removeLater({
      id: cardId,
      text: t('lesson-cards.removed', { name }),
      send: async () => {
        await api.DELETE('/lesson-cards/cards/{cardId}', { params: { path: { cardId } } });
        await refreshCards(client);
      },
      onError: (error) => toast(problemText(error).message),
    });
    void navigate({ to: '/lesson-cards' });
  };
  return (
    <Button kind="ghost" icon={IconTrash} onClick={remove}>
      {t('lesson-cards.remove')}
    </Button>
  );
}
