/**
 * In milliseconds: how long customers wait during a walk of faults. It is short when a call is broken, so that a walk
 * takes seconds, and long enough on a busy machine while calls are counted.
 * `vi.mock('@/lib/tasks/engine/patience', () => import('@/scripts/testing/faults/walk-patience'))` replaces the
 * product's value with it.
 */
export let patience = 500

export function setPatience(milliseconds: number): void {
  patience = milliseconds
}
