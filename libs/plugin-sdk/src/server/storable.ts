/** Text that JSON can carry and PostgreSQL cannot: a zero byte, or half of a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
