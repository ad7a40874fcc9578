/** 0 … length − 1. */
export const positions = (list: readonly unknown[]): number[] => [...list.keys()];
