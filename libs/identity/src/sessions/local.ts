import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from '@sreda/kernel';

const FORWARDING = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/** `127.0.0.1:8080`, `[::1]:8080` and `localhost` → the name without port. */
const hostName = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');

/**
 * Whether the request was made on this computer: demo passwords are public, so they are good for nothing else. The Host header keeps other names
 * for this address out (DNS rebinding), the forwarding headers a proxy, and the peer's address a forged Host.
 */
export function isFromThisComputer(headers: IncomingHttpHeaders, peer: string | undefined): boolean {
  return (
    FORWARDING.every((name) => headers[name] === undefined) &&
    isLoopback(hostName(headers.host ?? '').toLowerCase()) &&
    isLoopback((peer ?? '').replace(/^::ffff:/, ''))
  );
}
