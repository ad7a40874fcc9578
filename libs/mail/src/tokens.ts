/** Injection token of the `Post` of this installation. */
export const POST = Symbol('sreda:mail-post');
