import { isIP } from 'node:net';

export interface Sender {
  /** Address that messages come from. */
  readonly from: string;
  /** Right side of their Message-ID. */
  readonly domain: string;
}

/** IP addresses are written in brackets on the right of an @ (RFC 5321, 4.1.3). */
function domainOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  if (hostname.startsWith('[')) return `[IPv6:${hostname.slice(1)}`;
  return isIP(hostname) ? `[${hostname}]` : hostname;
}

/** The address is `from` in SMTP_URL (`smtps://…/?from=school@example.org`), else its user when that is an address, else made from PUBLIC_URL. */
export function senderOf({ smtpUrl, publicUrl }: { readonly smtpUrl: string | null; readonly publicUrl: string }): Sender {
  const domain = domainOf(publicUrl);
  const smtp = smtpUrl ? new URL(smtpUrl) : null;
  const user = decodeURIComponent(smtp?.username ?? '');
  return { from: smtp?.searchParams.get('from') ?? (user.includes('@') ? user : `sreda@${domain}`), domain };
}
