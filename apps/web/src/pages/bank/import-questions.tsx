import { ApiProblem, ErrorState, type ImportReport, FileDrop, Notice, Progress, uploadFile, useJob, useProblem } from '@sreda/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportReportView } from './import-report.js';

interface Imported {
  readonly jobId?: string;
  readonly report?: ImportReport;
}

/** Choose a file → progress → report. A small file is done at once, a big one is a job. */
export function ImportQuestions({ bankId }: { bankId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const upload = useMutation({
    mutationFn: async (file: File) => (await uploadFile(`/questions/banks/${bankId}/import`, file)) as Imported,
  });
  const job = useJob(upload.data?.jobId ?? null);
  const report = upload.data?.report ?? (job.data?.state === 'completed' ? (job.data.result as unknown as ImportReport) : undefined);
  useEffect(() => {
    if (report) void client.invalidateQueries({ predicate: (query) => String(query.queryKey[1]).startsWith('/questions/banks') });
  }, [report, client]);

  if (report) return <ImportReportView report={report} again={() => upload.reset()} />;
  if (job.data?.state === 'failed') {
    const error = new ApiProblem({ status: 500, code: job.data.error ?? 'web.unexpected' });
    return <ErrorState error={error} retry={() => upload.reset()} />;
  }
  if (upload.isPending || upload.data) {
    return (
      <div className="stack">
        <p>{t('web.import.running', { name: upload.variables?.name ?? '' })}</p>
        <Progress label={t('web.import.progress')} share={job.data?.progress} />
        <p className="muted small">{t('web.import.may-leave')}</p>
      </div>
    );
  }
  return (
    <div className="stack">
      <p className="muted">{t('web.import.help')}</p>
      {upload.error && <Notice kind="bad">{problemText(upload.error).message}</Notice>}
      <FileDrop label={t('web.import.choose')} help={t('web.import.formats')} onFile={(file) => upload.mutate(file)} />
    </div>
  );
}
