import { useSyncExternalStore } from 'react';

/** Whether the last call reached the server. The browser's own idea of being online knows nothing of a stopped server. */
let connected = navigator.onLine;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const FIRST_TRY_MS = 2000;
const LAST_TRY_MS = 30_000;

function change(next: boolean): void {
  if (connected === next) return;
  connected = next;
  for (const listener of listeners) listener();
}

async function probe(delay: number): Promise<void> {
  const reached = await fetch('/health/live', { cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  );
  timer = undefined;
  if (reached) change(true);
  else wait(Math.min(delay * 1.5, LAST_TRY_MS));
}
function wait(delay: number): void {
  timer ??= setTimeout(() => void probe(delay), delay);
}

export function connectionLost(): void {
  change(false);
  wait(FIRST_TRY_MS);
}
export const connectionWorks = (): void => change(true);

addEventListener('offline', connectionLost);
addEventListener('online', () => {
  clearTimeout(timer);
  timer = undefined;
  void probe(FIRST_TRY_MS);
});
if (!connected) connectionLost();

export function subscribeConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const isConnected = (): boolean => connected;
export const useConnected = (): boolean => useSyncExternalStore(subscribeConnection, isConnected);
