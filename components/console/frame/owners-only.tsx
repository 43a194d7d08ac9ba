import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { Role } from '@/lib/auth/sessions/console-visit'

/** Content for owners. Members are told why they cannot see it. */
export function OwnersOnly({ role, children }: { role: Role; children: ReactNode }) {
  return role === 'owner' ? (
    children
  ) : (
    <Notice tone="info">Only owners can change this. The Team page lists them.</Notice>
  )
}
