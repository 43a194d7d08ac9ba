import { z } from 'zod'

/** A connected account's id. Each account is a universe of its own in the sandbox. */
export const accountId = z.string().regex(/^acct_\w{1,200}$/, 'must be acct_…')
