/** The result of one kind of attack: how many tries, and a description of each that got through. */
export type Attack = { tried: number; through: string[] }

export const add = (one: Attack, other: Attack): Attack => ({
  tried: one.tried + other.tried,
  through: [...one.through, ...other.through],
})

/** Does something to each of many things, a limited number at once. */
export async function each<T>(
  things: readonly T[],
  atOnce: number,
  carryOut: (thing: T) => Promise<void>,
): Promise<void> {
  const left = things.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const thing of left) await carryOut(thing)
    }),
  )
}
