/** The first key of the advisory locks that living workers hold. The second is the hash of the worker's id. */
export const pulseLock = 1_886_744_675
