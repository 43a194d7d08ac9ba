import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'

type GrantStateProps = {
  /** why it lets nobody in any more; null while it does */
  over: 'Revoked' | 'Expired' | 'Ended' | null
  /** how that it does is called */
  works?: string
  /** until when, say */
  children?: ReactNode
}

/** Whether what lets somebody in (a link, a session, a key, a secret) still does. */
export function GrantState({ over, works = 'Works', children }: GrantStateProps) {
  if (over) return <Badge>{over}</Badge>
  return (
    <>
      <Badge tone="good">{works}</Badge>
      {children && <span className="block whitespace-nowrap">{children}</span>}
    </>
  )
}
