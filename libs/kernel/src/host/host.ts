import type { PackageMigrations } from '@sreda/database';
import type { CapabilityDef, PackageManifest } from '@sreda/plugin-sdk';
import { BootError } from './boot-error.js';
import { checkDeclarations, type LoadedPackage } from './declarations.js';
import { loadManifests } from './discover.js';
import { checkGraph, sortByDependency } from './graph.js';

/** The packages of an installation, loaded, checked and sorted by dependency; complete before Nest starts. */
export class PackageHost {
  private constructor(readonly packages: readonly LoadedPackage[]) {}

  /** Throws BootError with every problem of all manifests, or of all declarations when the manifests are right. */
  static async load(manifests?: readonly PackageManifest[]): Promise<PackageHost> {
    const found = manifests ?? (await loadManifests());
    const graphProblems = checkGraph(found);
    if (graphProblems.length > 0) throw new BootError(graphProblems);
    const packages: LoadedPackage[] = [];
    for (const manifest of sortByDependency(found)) packages.push({ manifest, server: (await manifest.server()).default });
    const problems = checkDeclarations(packages);
    if (problems.length > 0) throw new BootError(problems);
    return new PackageHost(packages);
  }

  get(id: string): LoadedPackage | undefined {
    return this.packages.find((p) => p.manifest.id === id);
  }

  get migrations(): PackageMigrations[] {
    return this.packages.map((p) => ({
      id: p.manifest.id,
      migrations: [...(p.server.migrations ?? [])] as unknown as PackageMigrations['migrations'],
    }));
  }

  get entities() {
    return this.packages.flatMap((p) => p.server.entities ?? []);
  }

  /** Capability → its definition, over all packages. */
  get capabilities(): ReadonlyMap<string, CapabilityDef> {
    return new Map(
      this.packages.flatMap(({ manifest }) =>
        Object.entries(manifest.capabilities?.$defs ?? {}).map(([name, def]): [string, CapabilityDef] => [`${manifest.id}:${name}`, def]),
      ),
    );
  }
}
