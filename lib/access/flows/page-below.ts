import { returnPath } from './return-path'

/** The page of this portal that `from` names, as a path below the portal; null where it names none but the first. */
export function pageBelow(token: string, from: unknown): string | null {
  if (typeof from !== 'string') return null
  const below = returnPath(token, from).slice(`/portal/${token}`.length)
  return below.startsWith('/') ? below : null
}
