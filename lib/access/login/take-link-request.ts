import { countAttempt } from '../limits/count-attempt'

/** links asked for one customer, or one address */
const limit = { name: 'fresh-link', attempts: 3, seconds: 3600 }

/** Counts one request for a link; false when there were too many. */
export async function takeLinkRequest(who: string): Promise<boolean> {
  return (await countAttempt(limit, who)).ok
}
