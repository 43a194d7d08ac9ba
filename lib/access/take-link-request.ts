import { countAttempt } from './count-attempt'

const limits = {
  /** links asked for one customer, or one address */
  link: { name: 'fresh-link', attempts: 3, seconds: 3600 },
  /** forms sent to one merchant's page */
  page: { name: 'fresh-page', attempts: 120, seconds: 60 },
}

/** Counts one request for a link; false when there were too many. */
export async function takeLinkRequest(kind: keyof typeof limits, who: string): Promise<boolean> {
  return (await countAttempt(limits[kind], who)).ok
}
