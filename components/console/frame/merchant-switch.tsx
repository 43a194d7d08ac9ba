import { imageUrl } from '@/components/portal/frame/image-url'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import { Picture } from '@/components/ui/picture'
import type { UserSession } from '@/lib/auth/sessions/console-visit'

type MerchantSwitchProps = {
  current: { id: string; name: string; logoImageId: string | null }
  session: UserSession
}

/** The current merchant, the user's other merchants, and pending invitations. */
export function MerchantSwitch({ current, session: { memberships, invitations } }: MerchantSwitchProps) {
  const name = (
    <>
      <Picture src={imageUrl(current.id, current.logoImageId)} name={current.name} size="small" />
      <span className="min-w-0 flex-1 truncate font-semibold">{current.name}</span>
    </>
  )
  const others = [...memberships.filter(({ merchantId }) => merchantId !== current.id), ...invitations]
  if (others.length === 0) {
    return (
      <a href={`/console/${current.id}`} className="flex min-w-0 items-center gap-3 rounded-lg p-1">
        {name}
      </a>
    )
  }
  return (
    <details className="relative min-w-0">
      <summary
        aria-label={`Merchant: ${current.name}. Change`}
        className="flex min-w-0 items-center gap-3 rounded-lg p-1 hover:bg-sunken"
      >
        {name} <Icon name="chevron" />
      </summary>
      <ul className="absolute start-0 z-10 mt-1 grid max-h-96 w-64 gap-0.5 overflow-y-auto rounded-xl border border-line bg-surface p-2 shadow-lg">
        {others.map(({ merchantId, name, logoImageId }) => (
          <li key={merchantId}>
            <a
              href={`/console/${merchantId}`}
              className="flex min-h-11 items-center gap-3 rounded-lg p-2 hover:bg-sunken"
            >
              <Picture src={imageUrl(merchantId, logoImageId)} name={name} size="small" />
              <span className="min-w-0 truncate">{name}</span>
              {invitations.some((each) => each.merchantId === merchantId) && <Badge tone="info">Invited</Badge>}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
