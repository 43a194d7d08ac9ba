import type { Visit } from '../page/visit'
import { readPage, type ReadPage } from './read-page'

/**
 * Reads the overview. Where it has several subscriptions as rows, each leads to a page of its own, where the rest
 * stands, and these are read too. What a row says of prices and debts stands there as well. `query`: of the request that
 * the overview confirms.
 */
export async function readOverview(visit: Visit, query = ''): Promise<ReadPage> {
  const overview = await readPage(visit, query)
  const links = (await visit.html(query)).matchAll(new RegExp(`href="${visit.home}(/subscriptions/sub_\\w+)"`, 'g'))
  const paths = [...new Set([...links].flatMap(([, path]) => path ?? []))]
  if (paths.length === 0) return overview
  const pages = [overview]
  for (const path of paths) pages.push(await readPage(visit, path))
  const said = pages.flatMap((page) =>
    page === overview ? page.said.filter(({ kind, card }) => isOfOne(card) || ofAll.test(kind)) : page.said,
  )
  return { said, faults: pages.flatMap(({ faults }) => faults), text: pages.flatMap(({ text }) => text) }
}

/** What only the overview says. */
const ofAll = /^(?:row_|coming_|invoice|card_)/

const isOfOne = (card: string) => card.startsWith('subscription-')
