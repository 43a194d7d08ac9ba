import type { Money } from '../types'
import { exceedsShown } from './exceeds-shown'

/**
 * Whether more would be collected in some currency than the page showed. `unnoted`: a request that an earlier release
 * stored without what it had shown goes on.
 */
export function exceedsShownDue(shown: readonly Money[] | 'unnoted', due: readonly Money[]): boolean {
  if (shown === 'unnoted') return false
  return due.some((sum) => exceedsShown(shown.find(({ currency }) => currency === sum.currency) ?? null, sum))
}
