/** 5А; a name of several letters stands apart: 10 Инж. */
export const className = (grade: number, letter: string): string => (letter.length > 1 ? `${grade} ${letter}` : `${grade}${letter}`);
