/** A job that is to be tried again, by the code of what was in its way. */
export class JobFailed extends Error {
  override name = 'JobFailed'
}
