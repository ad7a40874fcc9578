import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackageManifest } from '@sreda/plugin-sdk';

/** The folder that holds `libs` and `plugins`. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');

interface PackageJson {
  readonly name: string;
  readonly exports?: Readonly<Record<string, unknown>>;
}

/** Names of the workspace packages that have a manifest: libs of the core first, then plugins, each by name. */
export function findPackages(root = projectRoot): string[] {
  return ['libs', 'plugins'].flatMap((group) =>
    readdirSync(path.join(root, group))
      .sort()
      .map((name) => path.join(root, group, name, 'package.json'))
      .filter(
        (file) => existsSync(file) && ['src/manifest.ts', 'dist/manifest.js'].some((m) => existsSync(path.join(path.dirname(file), m))),
      )
      .map((file) => JSON.parse(readFileSync(file, 'utf8')) as PackageJson)
      .filter((json) => json.exports?.['./manifest'])
      .map((json) => json.name),
  );
}

export async function loadManifests(names: readonly string[] = findPackages()): Promise<PackageManifest[]> {
  const manifests: PackageManifest[] = [];
  for (const name of names) manifests.push(((await import(`${name}/manifest`)) as { default: PackageManifest }).default);
  return manifests;
}
