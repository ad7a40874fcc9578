import { apiBase } from './client.js';

/** Where the files package answers a file. */
export const fileAddress = (fileId: string): string => `${apiBase}/files/files/${fileId}`;
