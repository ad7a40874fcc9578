import { Button, IconArrowBackUp, IconEye, seeAsOneself, seenAsStudent } from '@sreda/ui';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Says on every page of the course that it is seen as a student sees it, and leads back. */
export function AsStudentBar() {
  const { t } = useTranslation();
  // A page later it may be over.
  useLocation();
  if (seenAsStudent() === null) return null;
  const back = (): void => {
    seeAsOneself();
    // From nothing: whatever was read meanwhile was for a student.
    location.reload();
  };
  return (
    <aside className="s-as-student no-print" aria-label={t('web.as-student.label')}>
      <IconEye size="1.125rem" aria-hidden />
      <span>{t('web.as-student.bar')}</span>
      <Button icon={IconArrowBackUp} onClick={back}>
        {t('web.as-student.back')}
      </Button>
    </aside>
  );
}
