import { Button, TextField } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks why, and goes on only with an answer. */
export function ReasonForm({ about, submit, onReason }: { about: string; submit: string; onReason: (reason: string) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <form
      className="s-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onReason(reason.trim());
      }}
    >
      <p>{about}</p>
      <TextField label={t('web.gradebook.reason')} value={reason} onChange={setReason} maxLength={500} />
      <div className="s-form-actions">
        <Button type="submit" kind="primary" disabled={reason.trim() === ''}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
