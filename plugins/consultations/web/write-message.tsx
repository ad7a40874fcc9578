import { RichTextField, useSending, useWritten } from '@sreda/editor';
import { api, AttachedFiles, Button, type ConsultationRequest, Notice, type UploadedFile, useFormat, useProblem } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useRefresh } from './use-refresh.js';

const NOTHING = { text: '', files: [] as readonly UploadedFile[] };

/** What one writes on. Who answers says whether it is the answer, or only a question back. */
export function WriteMessage({ request: { id, may } }: { request: ConsultationRequest }) {
  const { t } = useTranslation();
  const format = useFormat();
  const refresh = useRefresh();
  const problemText = useProblem();
  const { value, sendId, keptAt, write, drop } = useWritten(`consultations.message.${id}`, NOTHING);
  // A photo says something without a word.
  const isEmpty = value.text === '' && value.files.length === 0;
  const { busy, onUploading, error, send, onSubmit } = useSending<{ answers: boolean }>({
    whole: !isEmpty,
    send: async ({ answers } = { answers: may.answer }) => {
      const params = { path: { requestId: id } };
      const body = { text: value.text, answers, fileIds: value.files.map((file) => file.id), sendId };
      await api.POST('/consultations/requests/{requestId}/messages', { params, body });
      drop();
      await refresh();
    },
  });
  return (
    <form className="stack" noValidate aria-label={t('consultations.your-message')} onSubmit={onSubmit}>
      <RichTextField
        label={t('consultations.your-message')}
        value={value.text}
        onChange={(text) => write({ text })}
        owner={{ kind: 'consultations.message', id: null }}
        lines={4}
      />
      <AttachedFiles files={value.files} onChange={(files) => write({ files })} onUploading={onUploading} />
      {error !== undefined && <Notice kind="bad">{problemText(error).message}</Notice>}
      <div className="cluster">
        <Button type="submit" kind="primary" busy={busy} disabled={isEmpty}>
          {t(may.answer ? 'consultations.send-answer' : 'consultations.send-message')}
        </Button>
        {may.answer && (
          <Button disabled={busy || isEmpty} onClick={() => void send({ answers: false })}>
            {t('consultations.ask-back')}
          </Button>
        )}
        {keptAt && <span className="muted small">{t('consultations.draft-kept', { time: format.time(keptAt) })}</span>}
      </div>
    </form>
  );
}
