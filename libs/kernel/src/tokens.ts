/** Injection token of the Config. */
export const CONFIG = Symbol('sreda:config');
