/** Set by proxy.ts on the request alone, whatever the browser sent; pages read them. */
export const nonceHeader = 'x-portico-nonce'
/** the language picked on a page that tells of a failure, its `?lang=` */
export const langHeader = 'x-portico-lang'
/** also on the answer */
export const requestIdHeader = 'x-request-id'
