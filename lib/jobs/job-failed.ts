/** A job that must be tried again; the message is the code of its failure. */
export class JobFailed extends Error {
  override name = 'JobFailed'
}
