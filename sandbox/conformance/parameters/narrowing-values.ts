import type { Reply } from './start-world'
import type { ParamValue } from './with-parameter'

/**
 * Values that may shorten a list: those made up for the type, and for a moment also the beginning and the end of time.
 * A page is named by an object of the page before, or by its number.
 */
export function narrowingValues(path: string, values: ParamValue[], { body }: Reply): ParamValue[] {
  if (path === 'page') return ['1']
  if (path === 'query') return ['created<5']
  if (path === 'starting_after' || path === 'ending_before') return [body.data?.[0]?.id ?? '']
  return values.every((value) => typeof value === 'number') ? [...values, 1, 4_102_444_800] : values
}
