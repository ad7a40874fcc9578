/** A work that waits for its teacher longer than this is counted for who answers for the school. */
export const WAIT_DAYS = 7;
export const waitDays = [3, WAIT_DAYS, 14, 30] as const;
