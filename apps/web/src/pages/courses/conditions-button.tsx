import { type Course, Dialog, IconButton, IconListCheck } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConditionsDialog, type Target } from './conditions-dialog.js';

/** Opens the conditions of an activity or a section. */
export default function ConditionsButton({ course, target }: { course: Course; target: Target }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <IconButton icon={IconListCheck} label={t('web.conditions.open', { name: target.name })} onClick={() => setOpen(true)} />
      <Dialog open={open} onClose={close} title={t('web.conditions.title', { name: target.name })}>
        <ConditionsDialog course={course} target={target} done={close} />
      </Dialog>
    </>
  );
}
