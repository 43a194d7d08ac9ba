const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The lifetimes of the console's sessions and links, in milliseconds of the server's clock. */
export const consoleLimits = {
  /** a session without a request */
  idle: 7 * day,
  /** a session in any case */
  absolute: 30 * day,
  /** a sign-in link */
  signInLink: hour,
  /** an invitation, which is also a sign-in link */
  invitation: 3 * day,
  /** the shortest time between two updates of "last seen" */
  lastSeenStep: minute,
}
