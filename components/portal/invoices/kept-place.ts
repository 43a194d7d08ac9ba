/** How far a table had grown, and where its reader was. */
export type KeptPlace = { pages: number; scrollY: number }

/** No more pages than this are loaded again at once. */
const mostPages = 25

/** Writes the table's place into the browser's history, so that coming back finds it; the address stays as it is. */
export function keepPlace(table: string): void {
  const pages = document.querySelectorAll(`#${table} > tbody`).length - 1
  if (pages > 0) window.history.replaceState({ ...stateOfHistory(), [table]: { pages, scrollY: window.scrollY } }, '')
}

/** The place that was kept when this page was left or loaded anew; null the first time. */
export function readPlace(table: string): KeptPlace | null {
  const kept = stateOfHistory()[table] as Partial<KeptPlace> | undefined
  return kept?.pages ? { pages: Math.min(kept.pages, mostPages), scrollY: kept.scrollY ?? 0 } : null
}

/** Next keeps its own there too. */
function stateOfHistory(): Record<string, unknown> {
  return (window.history.state ?? {}) as Record<string, unknown>
}
