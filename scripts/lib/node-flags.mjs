/**
 * How Node runs the server and the worker; docker/ says the same. Left alone, V8 lets the heap grow to several times what is in use before it tidies up:
 * 280 to 400 MB for 70 MB of live objects, on a school's computer that has other things to do. More than half as much again it may not. 20 % instead
 * of 50 saves 25 MB more; in one measurement, of whole attempts with 8 clients, an attempt then took 45 CPU-ms instead of 34 (docs/performance.md).
 */
export const nodeFlags = ['--max-semi-space-size=8', '--heap-growing-percent=50'];
