export type Members = Record<string, unknown>

/** Finds every object in an answer at any depth. An object has an `object` member. */
export function objectsIn(value: unknown): Members[] {
  if (typeof value !== 'object' || value === null) return []
  const within = Object.values(value).flatMap(objectsIn)
  return 'object' in value && typeof value.object === 'string' ? [value as Members, ...within] : within
}
