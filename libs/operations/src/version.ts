import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '@sreda/kernel';

export const appVersion = async (): Promise<string> =>
  (JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string }).version;
