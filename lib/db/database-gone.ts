import { databaseDigest } from '@/lib/delivery/database-digest'

/** A lost database where a page can only throw; its error page then says so. */
export class DatabaseGone extends Error {
  override name = 'DatabaseGone'
  readonly digest = databaseDigest

  constructor(cause: unknown) {
    super('the database cannot be reached', { cause })
  }
}
