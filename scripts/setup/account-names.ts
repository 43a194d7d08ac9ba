import { z } from 'zod'

/** The e-mail address of an owner. */
export const ownerAddress = z.email().max(254)

/** A connected account. */
export const accountId = z.string().regex(/^acct_\w+$/)
