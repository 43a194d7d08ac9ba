/** How many pages of a table were loaded, and how far it was scrolled. */
export type KeptPlace = { pages: number; scrollY: number }

const mostPages = 25

/** Stores the table's place in the browser's history entry, without changing the address. */
export function keepPlace(table: string): void {
  const pages = document.querySelectorAll(`#${table} > tbody`).length - 1
  if (pages > 0) window.history.replaceState({ ...stateOfHistory(), [table]: { pages, scrollY: window.scrollY } }, '')
}

/** The place stored when this page was left or reloaded; null on the first visit. */
export function readPlace(table: string): KeptPlace | null {
  const kept = stateOfHistory()[table] as Partial<KeptPlace> | undefined
  return kept?.pages ? { pages: Math.min(kept.pages, mostPages), scrollY: kept.scrollY ?? 0 } : null
}

/** Next keeps its own state there too. */
function stateOfHistory(): Record<string, unknown> {
  return (window.history.state ?? {}) as Record<string, unknown>
}
