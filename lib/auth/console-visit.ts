import type { MerchantFace } from '@/lib/merchant/merchant-face'

export type Role = 'owner' | 'member'

export type ConsoleUser = { id: string; name: string | null; email: string }

/** A browser signed in to the console, checked for this request. */
export type UserSession = {
  id: string
  user: ConsoleUser
  /** the user's merchants, by name; those not `joined` are invitations that wait, and let nobody in */
  memberships: { merchantId: string; name: string; logoImageId: string | null; role: Role; joined: boolean }[]
}

/** A signed-in user at one merchant they belong to. */
export type ConsoleVisit = {
  session: UserSession
  user: ConsoleUser
  role: Role
  merchant: MerchantFace
  /** the server's clock */
  now: Date
}
