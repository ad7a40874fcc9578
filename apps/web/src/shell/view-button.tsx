import { Button, Dialog, IconEye } from '@sreda/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const ViewSettings = lazy(() => import('./view-settings.js'));

/** Language, theme and the low-vision mode, from every page. */
export function ViewButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="ghost" icon={IconEye} onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t('web.view.button')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('web.view.title')}>
        <Suspense>
          <ViewSettings />
        </Suspense>
      </Dialog>
    </>
  );
}
