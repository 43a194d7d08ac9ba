const minute = 60_000
const hour = 60 * minute

/** How long a portal session lives, in milliseconds of the server's clock, and how many do. */
export const sessionLimits = {
  /** without a request */
  idle: hour,
  /** whatever happens */
  absolute: 12 * hour,
  /** a session URL made by the API that nobody has opened */
  unopened: 5 * minute,
  /** "last seen" is written no more often */
  lastSeenStep: minute,
  /** running at once by the same link, each in a browser of its own */
  runningOfLink: 200,
}
