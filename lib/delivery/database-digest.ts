/** All that an error page in the browser learns of a lost database: Next hands on an error's `digest` and nothing else. */
export const databaseDigest = 'database_unavailable'
