import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.js';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconCloudUpload } from './icons.js';
import { Badge } from './notice.js';

export type Saved =
  | { readonly state: 'none' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  /** Kept on this device until the connection is back. */
  | { readonly state: 'kept' }
  | { readonly state: 'failed' };

/** Tells the truth about where what was typed is now. */
export function SavedState({ saved }: { saved: Saved }) {
  const { t } = useTranslation();
  const format = useFormat();
  const view = {
    none: null,
    saving: <Badge icon={IconCloudUpload}>{t('ui.saved.saving')}</Badge>,
    saved: (
      <Badge kind="good" icon={IconCheck}>
        {saved.state === 'saved' && t('ui.saved.saved', { time: format.time(saved.at) })}
      </Badge>
    ),
    kept: (
      <Badge kind="warn" icon={IconCloudOff}>
        {t('ui.saved.kept')}
      </Badge>
    ),
    failed: (
      <Badge kind="bad" icon={IconAlertTriangle}>
        {t('ui.saved.failed')}
      </Badge>
    ),
  }[saved.state];
  return (
    <span role="status" className="s-saved">
      {view}
    </span>
  );
}
