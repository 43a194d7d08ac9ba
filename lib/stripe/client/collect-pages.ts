/** Every object of a list, on all of its pages. Throws where pages repeat themselves. */
export async function collectPages<T extends { id: string }>(list: AsyncIterable<T>): Promise<T[]> {
  const found = new Map<string, T>()
  for await (const object of list) {
    if (found.has(object.id)) throw new Error(`a list of Stripe's named ${object.id} twice`)
    found.set(object.id, object)
  }
  return [...found.values()]
}
