/**
 * The digest by which an error page recognises a lost database. Next passes only an error's `digest` to the browser.
 */
export const databaseDigest = 'database_unavailable'
