/**
 * How long (ms) customers wait in a walk of faults: little where a call is broken, so that a walk takes seconds; enough,
 * while the calls are counted, for all of them on the busiest machine. `vi.mock('@/lib/tasks/engine/patience', () =>
 * import('@/scripts/testing/faults/walk-patience'))` puts it in place of the product's.
 */
export let patience = 500

export function setPatience(milliseconds: number): void {
  patience = milliseconds
}
