import type { PackageManifest } from '@sreda/plugin-sdk';
import semver from 'semver';
import { idProblem } from './package-id.js';

export interface BootProblem {
  readonly package: string;
  readonly message: string;
}

/** Version of the core's API that plugins name in `requires.core`. */
export const CORE_VERSION = '1.0.0';

function cyclePath(start: string, edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const visit = (id: string, path: readonly string[]): string[] | null => {
    if (id === start && path.length > 0) return [...path, id];
    if (path.includes(id)) return null;
    for (const next of edges.get(id) ?? []) {
      const found = visit(next, [...path, id]);
      if (found) return found;
    }
    return null;
  };
  return visit(start, []);
}

/** Everything wrong with ids, versions and dependencies of the manifests; nothing is loaded for it. */
export function checkGraph(manifests: readonly PackageManifest[]): BootProblem[] {
  const problems: BootProblem[] = [];
  const byId = new Map<string, PackageManifest>();
  for (const manifest of manifests) {
    const say = (message: string) => problems.push({ package: manifest.id, message });
    const wrong = idProblem(manifest.id);
    if (wrong) say(`its id ${wrong}`);
    if (byId.has(manifest.id)) say('two packages have this id');
    if (!semver.valid(manifest.version)) say(`its version "${manifest.version}" is not a semantic version`);
    if (!semver.satisfies(CORE_VERSION, manifest.requires.core)) say(`it needs core ${manifest.requires.core}, this is ${CORE_VERSION}`);
    byId.set(manifest.id, manifest);
  }
  const edges = new Map(manifests.map((m) => [m.id, Object.keys(m.requires.packages ?? {})]));
  for (const manifest of manifests) {
    const { packages = {}, optional = {} } = manifest.requires;
    for (const [id, range] of Object.entries({ ...packages, ...optional })) {
      const other = byId.get(id);
      if (!other && id in packages) problems.push({ package: manifest.id, message: `it needs "${id}", which is not installed` });
      else if (other && !semver.satisfies(other.version, range)) {
        problems.push({ package: manifest.id, message: `it needs "${id}" ${range}, installed is ${other.version}` });
      }
      if (manifest.core && other && !other.core)
        problems.push({ package: manifest.id, message: `a lib of the core cannot need the plugin "${id}"` });
    }
    const cycle = cyclePath(manifest.id, edges);
    // Each cycle is told once: by the member whose id sorts first.
    if (cycle && [...cycle].sort()[0] === manifest.id)
      problems.push({ package: manifest.id, message: `dependency cycle ${cycle.join(' → ')}` });
  }
  return problems;
}

/** Dependencies before dependents, otherwise by id: the order of migrations, hooks and boot. The graph must have no problems. */
export function sortByDependency<M extends PackageManifest>(manifests: readonly M[]): M[] {
  const byId = new Map(manifests.map((m) => [m.id, m]));
  const sorted = new Map<string, M>();
  const visit = (manifest: M): void => {
    if (sorted.has(manifest.id)) return;
    const { packages = {}, optional = {} } = manifest.requires;
    for (const id of Object.keys({ ...packages, ...optional }).sort()) {
      const other = byId.get(id);
      if (other) visit(other);
    }
    sorted.set(manifest.id, manifest);
  };
  [...manifests].sort((a, b) => a.id.localeCompare(b.id)).forEach(visit);
  return [...sorted.values()];
}
