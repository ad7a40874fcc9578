import { Button, downloadFile, IconDownload, Notice, useProblem } from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** One archive with everything that is kept about a person. */
export function ExportData({ personId, about }: { personId: string; about: string }) {
  const { t } = useTranslation();
  const problemText = useProblem();
  const download = useMutation({ mutationFn: () => downloadFile(`/privacy/persons/${personId}/export`) });
  return (
    <>
      <p className="muted">{about}</p>
      {download.error && <Notice kind="bad">{problemText(download.error).message}</Notice>}
      <div>
        <Button icon={IconDownload} busy={download.isPending} onClick={() => download.mutate()}>
          {t('web.export.go')}
        </Button>
      </div>
    </>
  );
}
