import { databaseDigest } from '@/lib/delivery/database-digest'

/** The error of a lost database for pages that can only throw; their error page then says so. */
export class DatabaseGone extends Error {
  override name = 'DatabaseGone'
  readonly digest = databaseDigest

  constructor(cause: unknown) {
    super('the database cannot be reached', { cause })
  }
}
