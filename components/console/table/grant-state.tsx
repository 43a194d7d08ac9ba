import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'

type GrantStateProps = {
  /** why access has ended; null while it lasts */
  over: 'Revoked' | 'Expired' | 'Ended' | null
  /** the text while access lasts */
  works?: string
  /** for example until when */
  children?: ReactNode
}

/** Whether a link, session, key or secret still gives access. */
export function GrantState({ over, works = 'Active', children }: GrantStateProps) {
  if (over) return <Badge>{over}</Badge>
  return (
    <>
      <Badge tone="good">{works}</Badge>
      {children && <span className="block whitespace-nowrap">{children}</span>}
    </>
  )
}
