/**
 * How Node runs the server and the worker; docker/ says the same. Left alone, V8 lets the heap grow to several times what is in use before it tidies up:
 * 280 to 400 MB for 80 to 105 MB of live objects, on a school's computer that has other things to do. More than a quarter as much again it may not. Whole
 * attempts cost the same with a half and a quarter, and 10 MB less are resident for each tenth (docs/performance.md).
 */
export const nodeFlags = ['--max-semi-space-size=8', '--heap-growing-percent=25'];

/** glibc keeps what each of Node's dozen threads has freed in an arena of its own, up to 64 for 8 cores: two save 10 MB. Elsewhere it means nothing. */
export const nodeEnvironment = { MALLOC_ARENA_MAX: '2' };
