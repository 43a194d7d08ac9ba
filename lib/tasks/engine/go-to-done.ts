import type { Progress } from './carry-out-in-time'

/**
 * The overview, which says what was done; null where it is not done, or where the overview would show the mirror as it
 * was before. The page of the intent itself is always true.
 */
export function goToDone({ intent: { id, status }, mirrored }: Progress): string | null {
  return status === 'done' && mirrored ? `?done=${id}` : null
}
