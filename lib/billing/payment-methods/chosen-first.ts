/** The same methods in the same order, but with the chosen ones first. */
export function chosenFirst<M extends { id: string }>(
  methods: readonly M[],
  chosen: readonly (string | undefined)[],
): M[] {
  const rank = ({ id }: M) => (chosen.includes(id) ? 0 : 1)
  return [...methods].sort((a, b) => rank(a) - rank(b))
}
