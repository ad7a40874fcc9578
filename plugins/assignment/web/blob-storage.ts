import { blobsOnDevice } from '@sreda/ui';

/** Photos of works that have not reached the server. */
export const blobStorage = blobsOnDevice('sreda.assignment');
