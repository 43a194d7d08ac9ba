/** The original object with some members replaced. */
export function beside<T extends object>(original: T, members: object): T {
  return Object.assign(Object.create(original) as T, members)
}
