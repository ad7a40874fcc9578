declare module 'virtual:sreda-plugins' {
  import type { PluginWeb } from '@sreda/ui';

  export const plugins: Readonly<Record<string, () => Promise<{ readonly default: PluginWeb }>>>;
}
declare module 'virtual:sreda-strings' {
  import type { StringGroups } from '@sreda/ui';

  export const strings: StringGroups;
}
