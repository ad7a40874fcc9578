/** Questions of one paper: as many as the server takes at a time. */
export const MOST_ON_PAPER = 200;
