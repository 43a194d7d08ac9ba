import type { Money } from '../types'
import { exceedsShown } from './exceeds-shown'

/**
 * Whether more would be collected in some currency than the page showed. `unnoted`: a request that an earlier release
 * stored without what it had shown goes on. `later`: the page collects nothing.
 */
export function exceedsShownDue(shown: readonly Money[] | 'unnoted' | 'later', due: readonly Money[]): boolean {
  if (shown === 'unnoted') return false
  const told = shown === 'later' ? [] : shown
  return due.some((sum) => exceedsShown(told.find(({ currency }) => currency === sum.currency) ?? null, sum))
}
