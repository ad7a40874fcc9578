import { v7 } from 'uuid';

/** UUID v7: made by the application, sorts by time of creation, so indexes grow at their end. */
export const newId = (): string => v7();
