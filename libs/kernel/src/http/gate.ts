import type { PackageState } from '../host/package-state.service.js';

export const API_PREFIX = 'api/v1';
const ROUTE = /^\/api\/v1\/([a-z0-9-]+)/;

/** The gate in front of a disabled plugin's routes: its id is the first segment of its paths, so one look at the address decides. */
export const isBehindGate = (state: PackageState, url: string): boolean => {
  const id = ROUTE.exec(url)?.[1];
  return id !== undefined && !state.isEnabled(id);
};
