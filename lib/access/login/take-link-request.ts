import { countAttempt } from '../limits/count-attempt'

/** links requested for one customer or one address */
const limit = { name: 'fresh-link', attempts: 3, seconds: 3600 }

/** Counts one request for a link; false above the limit. */
export async function takeLinkRequest(who: string): Promise<boolean> {
  return (await countAttempt(limit, who)).ok
}
