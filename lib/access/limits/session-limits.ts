const minute = 60_000
const hour = 60 * minute

/** The lifetimes of portal sessions, in milliseconds of the server's clock, and their largest number. */
export const sessionLimits = {
  /** without a request */
  idle: hour,
  /** in any case */
  absolute: 12 * hour,
  /** a session URL made by the API and never opened */
  unopened: 5 * minute,
  /** the shortest time between two updates of "last seen" */
  lastSeenStep: minute,
  /** running sessions per link, each in its own browser */
  runningOfLink: 200,
}
