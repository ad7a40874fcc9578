import {
  ApiProblem,
  Button,
  ErrorState,
  type ImportReport,
  FileDrop,
  IconUpload,
  Notice,
  Progress,
  uploadFile,
  useJob,
  useProblem,
} from '@sreda/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetBank } from './forget-bank.js';
import { ImportReportView } from './import-report.js';

interface Imported {
  readonly jobId?: string;
  readonly report?: ImportReport;
}

/** One pass over the file: a small one is done at once, a big one is a job. A preview changes nothing. */
function usePass(bankId: string, preview: boolean) {
  const upload = useMutation({
    mutationFn: async (file: File) =>
      (await uploadFile(`/questions/banks/${bankId}/import${preview ? '?dryRun=1' : ''}`, file)) as Imported,
  });
  const job = useJob(upload.data?.jobId ?? null);
  const report = upload.data?.report ?? (job.data?.state === 'completed' ? (job.data.result as unknown as ImportReport) : undefined);
  const failed = job.data?.state === 'failed' ? new ApiProblem({ status: 500, code: job.data.error ?? 'web.unexpected' }) : upload.error;
  return {
    upload,
    report,
    failed,
    running: failed === null && !report && (upload.isPending || upload.data !== undefined),
    share: job.data?.progress,
  };
}

/** Choose a file → what would come of it → progress → report. */
export function ImportQuestions({ bankId }: { bankId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const look = usePass(bankId, true);
  const take = usePass(bankId, false);
  const { report } = take;
  const file = look.upload.variables;
  const again = (): void => {
    look.upload.reset();
    take.upload.reset();
  };
  useEffect(() => {
    if (report) void forgetBank(client);
  }, [report, client]);

  if (report) return <ImportReportView report={report} again={again} />;
  if (take.failed) return <ErrorState error={take.failed} retry={again} />;
  if (look.running || take.running) {
    return (
      <div className="stack">
        <p>{t(take.running ? 'web.import.running' : 'web.import.looking', { name: file?.name ?? '' })}</p>
        <Progress label={t('web.import.progress')} share={take.running ? take.share : look.share} />
        {take.running && <p className="muted small">{t('web.import.may-leave')}</p>}
      </div>
    );
  }
  if (look.report && file) {
    const count = look.report.added + look.report.changed;
    return (
      <ImportReportView
        report={look.report}
        preview
        again={again}
        action={
          count > 0 && (
            <Button kind="primary" icon={IconUpload} onClick={() => take.upload.mutate(file)}>
              {t('web.import.take', { count })}
            </Button>
          )
        }
      />
    );
  }
  return (
    <div className="stack">
      <p className="muted">{t('web.import.help')}</p>
      {look.failed && <Notice kind="bad">{problemText(look.failed).message}</Notice>}
      <FileDrop label={t('web.import.choose')} help={t('web.import.formats')} onFile={(chosen) => look.upload.mutate(chosen)} />
    </div>
  );
}
