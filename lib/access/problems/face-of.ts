import type { Face } from './access-problem'

/** The little of a merchant that a page shows when nothing else can be loaded; no more of it reaches the browser. */
export function faceOf({ id, name, logoImageId }: Face): Face {
  return { id, name, logoImageId }
}
