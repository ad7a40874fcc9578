import { useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

interface SlipData {
  readonly name: string;
  readonly login: string;
  readonly code: string;
  /** Made by our own server. */
  readonly qrSvg: string;
  readonly expiresAt: string;
}

/** What a child gets in the hand: whose it is, where to go, the code and its end. */
export function Slip({ slip }: { slip: SlipData }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <article className="slip">
      <img className="slip-qr" alt="" src={`data:image/svg+xml;utf8,${encodeURIComponent(slip.qrSvg)}`} />
      <div>
        <b>{slip.name}</b>
        <div>{t('web.slips.address', { address: location.host })}</div>
        <div>
          {t('web.slips.code')} <span className="admin-code">{slip.code}</span>
        </div>
        <div className="small">{t('web.slips.login', { login: slip.login })}</div>
        <div className="small">{t('web.slips.until', { when: format.moment(slip.expiresAt) })}</div>
      </div>
    </article>
  );
}
