import {
  $api,
  Button,
  CheckField,
  downloadFile,
  type I18nMessage,
  IconDownload,
  Notice,
  QueryView,
  Segments,
  toast,
  useMessages,
  useProblem,
} from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const FORMATS = [
  { value: 'moodle-xml', label: 'Moodle XML' },
  { value: 'gift', label: 'GIFT' },
] as const;
const SHOWN_LOSSES = 100;

/** A file of the bank or of the category looked at; before it is saved, what the format cannot hold. */
export function ExportQuestions({ bankId, categoryId }: { bankId: string; categoryId: string }) {
  const { t } = useTranslation();
  const message = useMessages();
  const problemText = useProblem();
  const [format, setFormat] = useState<'moodle-xml' | 'gift'>('moodle-xml');
  const [all, setAll] = useState(categoryId === '');
  const query = { format, ...(all ? {} : { categoryId }) };
  const report = $api.useQuery('get', '/questions/banks/{bankId}/export-report', { params: { path: { bankId }, query } });
  const download = useMutation({
    mutationFn: () => downloadFile(`/questions/banks/${bankId}/export?${new URLSearchParams(query).toString()}`),
    onError: (error) => toast(problemText(error).message),
  });
  return (
    <div className="stack">
      <Segments label={t('web.export.format')} value={format} onChange={setFormat} options={FORMATS} />
      {categoryId !== '' && <CheckField label={t('web.export.whole')} checked={all} onChange={setAll} />}
      <QueryView query={report}>
        {({ questions, losses }) => (
          <>
            {losses.length === 0 ? (
              <Notice kind="good">{t('web.export.nothing-lost', { count: questions })}</Notice>
            ) : (
              <Notice kind="warn">{t('web.export.lost', { count: losses.length, questions })}</Notice>
            )}
            {losses.length > 0 && (
              <ul className="bank-problems" tabIndex={0} aria-label={t('web.export.losses')}>
                {losses.slice(0, SHOWN_LOSSES).map(({ questionId, name, reason }, i) => (
                  <li key={`${questionId} ${i}`}>
                    <b>{name} </b>
                    {message(reason as unknown as I18nMessage)}
                  </li>
                ))}
              </ul>
            )}
            {losses.length > SHOWN_LOSSES && (
              <p className="muted">{t('web.import.more-problems', { count: losses.length - SHOWN_LOSSES })}</p>
            )}
            <div>
              <Button
                kind="primary"
                icon={IconDownload}
                disabled={questions === 0}
                busy={download.isPending}
                onClick={() => download.mutate()}
              >
                {t('web.export.save', { count: questions })}
              </Button>
            </div>
          </>
        )}
      </QueryView>
    </div>
  );
}
