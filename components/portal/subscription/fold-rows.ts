/** Rows above which a list is folded, and how many it then shows. Card and invoices stay within two screens of a phone. */
const [most, shownOfMany] = [8, 6]

/**
 * The rows of a long list that are shown at first: those that need something of the customer, then the others in their
 * order, and how many are left out. `unfolded`: the customer has asked for all, which keep that order.
 */
export function foldRows<Row>(
  rows: readonly Row[],
  { needs, unfolded }: { needs: (row: Row) => boolean; unfolded: boolean },
): { shown: Row[]; left: number } {
  if (rows.length <= most) return { shown: [...rows], left: 0 }
  const needy = rows.filter(needs)
  const ordered = [...needy, ...rows.filter((row) => !needs(row))]
  const shown = unfolded ? ordered : ordered.slice(0, Math.max(shownOfMany, needy.length))
  return { shown, left: rows.length - shown.length }
}
