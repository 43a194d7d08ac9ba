/** The same, those that are chosen before the others; their order is otherwise kept. */
export function chosenFirst<M extends { id: string }>(
  methods: readonly M[],
  chosen: readonly (string | undefined)[],
): M[] {
  const rank = ({ id }: M) => (chosen.includes(id) ? 0 : 1)
  return [...methods].sort((a, b) => rank(a) - rank(b))
}
