import { Button, CheckField, type Homework, Notice, useFormat } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkState } from './work-queue.js';

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The last look before the work goes: what is in it, whether it is late, and the promise if one is asked for. */
export function HandIn({
  assignment,
  state,
  onHandIn,
}: {
  assignment: Homework;
  state: WorkState;
  onHandIn: (confirmed: boolean) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [confirmed, setConfirmed] = useState(false);
  const { my, confirm, takeBack } = assignment;
  const late = my?.state !== 'returned' && my?.dueAt !== null && my?.dueAt !== undefined && new Date(my.dueAt) < new Date();
  const count = words(state.text);
  return (
    <div className="stack">
      <p>
        {[
          ...(state.sheets.length > 0 ? [t('assignment.count-sheets', { count: state.sheets.length })] : []),
          ...(count > 0 ? [t('assignment.count-words', { count })] : []),
        ].join(' · ')}
      </p>
      {state.refused.size > 0 && <Notice kind="bad">{t('assignment.hand-in-refused-sheets')}</Notice>}
      {late && my.dueAt && <Notice kind="warn">{t('assignment.hand-in-late', { when: format.moment(my.dueAt) })}</Notice>}
      <p className="muted">{t(takeBack ? 'assignment.hand-in-help' : 'assignment.hand-in-final')}</p>
      {confirm && <CheckField label={t('assignment.hand-in-own')} checked={confirmed} onChange={setConfirmed} />}
      <div className="s-form-actions">
        <Button kind="primary" disabled={(confirm && !confirmed) || state.refused.size > 0} onClick={() => onHandIn(confirmed)}>
          {t('assignment.hand-in')}
        </Button>
      </div>
    </div>
  );
}
