import { returnPath } from './return-path'

/**
 * The page of this portal that `from` names, as a path below the portal; null for the overview and for anything else.
 */
export function pageBelow(token: string, from: unknown): string | null {
  if (typeof from !== 'string') return null
  const below = returnPath(token, from).slice(`/portal/${token}`.length)
  return below.startsWith('/') ? below : null
}
