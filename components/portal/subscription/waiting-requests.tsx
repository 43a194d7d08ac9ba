import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { SubscriptionRequest } from '@/lib/billing/tasks/subscription-request'
import { waitingTexts } from '@/lib/texts/waiting-texts'

type WaitingRequestsProps = {
  session: PortalSession
  /** those about this subscription that still wait */
  requests: readonly SubscriptionRequest[]
}

/** Says what was asked for and has not happened yet, since what stands below is how it was before. */
export function WaitingRequests({ session, requests }: WaitingRequestsProps) {
  const texts = waitingTexts(requests, session)
  if (texts.length === 0) return null
  return (
    <div className="mt-4">
      <Notice tone="info">
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Notice>
    </div>
  )
}
