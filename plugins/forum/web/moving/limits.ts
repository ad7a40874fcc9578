/** Characters of a reason. */
export const MOST_WORDS = 500;
/** Posts that are split off at a time. */
export const MOST_POSTS = 200;
