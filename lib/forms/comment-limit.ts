/** Characters that a comment may have. The form says so. */
export const commentLimit = 1000
