import { type ComponentType, createContext, lazy, Suspense, use } from 'react';
import { Skeleton } from '../components/states.js';
import type { ActivityRenderer, MaterialRenderer, PluginWeb, SlotName, SlotProps } from './define-plugin-web.js';

/** The enabled plugins. */
export const PluginsContext = createContext<readonly PluginWeb[]>([]);
export const usePlugins = (): readonly PluginWeb[] => use(PluginsContext);

const lazyOf = new WeakMap<object, ComponentType<never>>();
// React.lazy must be called once for a loader, or each render would begin anew.
function once<P>(loader: () => Promise<{ readonly default: ComponentType<P> }>): ComponentType<P> {
  const known = lazyOf.get(loader) as ComponentType<P> | undefined;
  if (known) return known;
  const made = lazy(loader) as unknown as ComponentType<P>;
  lazyOf.set(loader, made as ComponentType<never>);
  return made;
}

/** Everything that plugins add to one place, in their order. */
export function Slot<S extends SlotName>({ name, props }: { name: S; props: SlotProps[S] }) {
  const entries = usePlugins()
    .flatMap((plugin) => plugin.slots ?? [])
    .filter((entry) => entry.slot === name)
    .sort((a, b) => a.order - b.order);
  return entries.map((entry) => {
    const from = entry.component as unknown as () => Promise<{ default: ComponentType<SlotProps[S]> }>;
    return <Contributed key={`${entry.slot}-${entry.order}`} from={from} props={props} />;
  });
}

/** The page of what a grade was made of; undefined when its plugin is absent, disabled or has none. */
export function useGradeSource(): (source: { readonly kind: string; readonly id: string }) => string | undefined {
  const plugins = usePlugins();
  return ({ kind, id }) => plugins.find((plugin) => plugin.gradeSources?.[kind])?.gradeSources?.[kind]?.(id);
}

/** How a course shows an activity; undefined when its plugin is absent or disabled. */
export function useActivityRenderers(): ReadonlyMap<string, ActivityRenderer> {
  return new Map(usePlugins().flatMap((plugin) => Object.entries(plugin.activities ?? {})));
}

/** How a kind of material looks; undefined when its plugin is absent or disabled. */
export function useMaterialRenderers(): ReadonlyMap<string, MaterialRenderer> {
  return new Map(usePlugins().flatMap((plugin) => Object.entries(plugin.materialKinds ?? {})));
}

/** A component that a plugin loads when it is shown. */
export function Contributed<P extends object>({ from, props }: { from: () => Promise<{ readonly default: ComponentType<P> }>; props: P }) {
  const Component = once(from);
  return (
    <Suspense fallback={<Skeleton shape="rows" lines={2} />}>
      <Component {...props} />
    </Suspense>
  );
}
