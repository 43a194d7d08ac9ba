const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long things of the console's sign-in last, in milliseconds of the server's clock. */
export const consoleLimits = {
  /** a session without a request */
  idle: 7 * day,
  /** a session, whatever happens */
  absolute: 30 * day,
  /** a sign-in link that was mailed */
  signInLink: hour,
  /** an invitation, also a sign-in link */
  invitation: 3 * day,
  /** "last seen" is written no more often */
  lastSeenStep: minute,
}
