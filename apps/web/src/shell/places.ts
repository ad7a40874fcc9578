import { type Icon, usePlugins, useSession } from '@sreda/ui';

export interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: Icon;
}

/** Places of the navigation for the roles held where the person works now, those of plugins among them. */
export function usePlaces(): readonly Place[] {
  const { roles } = useSession();
  return usePlugins()
    .flatMap((plugin) => plugin.navigation ?? [])
    .filter((entry) => entry.to === '/' || entry.roles.some((r) => roles.includes(r)))
    .sort((a, b) => a.order - b.order);
}
