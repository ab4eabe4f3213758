/** How many calls are imported at once at most. */
export const mostImported = 100_000;
/** How long a word of a call may be that is imported. */
export const longestWord = 200;
