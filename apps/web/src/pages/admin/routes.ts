import type { lazyRouteComponent } from '@tanstack/react-router';

/** Pages of the administration: none of their code or texts is loaded before one is opened. */
export const adminRoutes: Readonly<Record<string, Parameters<typeof lazyRouteComponent>[0]>> = {};
