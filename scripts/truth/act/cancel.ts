import type { Visit } from '../page/visit'
import { readPage, type ReadPage } from '../read/read-page'

/**
 * Cancels through the form, where the overview offers it. Answers what the page said before and what its confirmation
 * says; null where cancelling is not offered.
 */
export async function cancel(visit: Visit, subscription: string): Promise<Acted | null> {
  const path = `/subscriptions/${subscription}/cancel`
  if (!(await visit.html('')).includes(`${visit.home}${path}"`)) return null
  const form = await readPage(visit, path)
  const confirmation = await readPage(visit, await visit.submit(path))
  return { form, confirmation }
}

export type Acted = { form: ReadPage; confirmation: ReadPage }
