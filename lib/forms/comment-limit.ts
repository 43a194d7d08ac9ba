/** Characters of a comment, an emoji counting as one or a few; the form says so. */
export const commentLimit = 1000
