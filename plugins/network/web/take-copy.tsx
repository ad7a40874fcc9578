import { api, Button, Dialog, IconCopy, Contributed, type Material, Notice, toast, useMaterialRenderers, useProblem } from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from './use-refresh.js';

/** A copy of one's own, which stays linked to the material. */
export function TakeCopy({ material: { id: materialId, kind } }: { material: Material }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const problemText = useProblem();
  const renderer = useMaterialRenderers().get(kind);
  const [open, setOpen] = useState(false);
  const [placeId, setPlaceId] = useState<string | null>(null);
  const take = useMutation({
    mutationFn: (place: string) =>
      api.POST('/network/materials/{materialId}/copies', { params: { path: { materialId } }, body: { placeId: place } }),
    onSuccess: async ({ data }) => {
      setOpen(false);
      await refresh();
      toast(t('network.copied'));
      if (data && renderer) await navigate({ to: renderer.path(data.objectId) });
    },
  });
  if (!renderer) return null;
  return (
    <>
      <Button kind="primary" icon={IconCopy} onClick={() => setOpen(true)}>
        {t('network.take-copy')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('network.take-copy')}>
        {open && (
          <div className="s-form">
            <p className="muted">{t('network.take-copy-about')}</p>
            <Contributed from={renderer.place} props={{ onChange: setPlaceId }} />
            {take.error && <Notice kind="bad">{problemText(take.error).message}</Notice>}
            <div className="s-form-actions">
              <Button
                kind="primary"
                disabled={placeId === null}
                busy={take.isPending}
                onClick={() => placeId !== null && take.mutate(placeId)}
              >
                {t('network.take')}
              </Button>
            </div>
          </div>
        )}
      </Dialog>
    </>
  );
}
