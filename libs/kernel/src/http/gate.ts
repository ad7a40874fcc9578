import { Problem } from '@sreda/plugin-sdk';
import type { PackageState } from '../host/package-state.service.js';
import type { DiskSpace } from './disk-space.js';

export const API_PREFIX = 'api/v1';
const ROUTE = /^\/api\/v1\/([a-z0-9-]+)/;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Why a request is refused before anything looks into it: its plugin is disabled (the id is the first segment of its paths), or it would write
 * to a disk that is full.
 */
export function refusalAtGate(state: PackageState, disk: DiskSpace, { method, url }: { method: string; url: string }): Problem | null {
  const id = ROUTE.exec(url)?.[1];
  if (id === undefined) return null;
  if (!state.isEnabled(id)) return new Problem(404, 'kernel.plugin-disabled');
  return disk.isLow && !READS.has(method) ? new Problem(503, 'kernel.disk-full') : null;
}
