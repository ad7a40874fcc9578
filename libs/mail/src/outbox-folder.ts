import path from 'node:path';
import type { Config } from '@sreda/kernel';

export const outboxFolder = ({ dataDir }: Config): string => path.join(dataDir, 'mail');
