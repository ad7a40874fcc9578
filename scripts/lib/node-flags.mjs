/**
 * How Node runs the server and the worker. Left alone, V8 lets the heap grow to four times what is in use before it tidies up: 400 MB for 70 MB of live
 * objects, on a school's computer that has other things to do. Also in docker/.
 */
export const nodeFlags = ['--max-semi-space-size=8', '--heap-growing-percent=20'];
