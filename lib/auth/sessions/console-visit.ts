import type { MerchantFace } from '@/lib/merchant/merchant-face'

export type Role = 'owner' | 'member'

export type ConsoleUser = { id: string; name: string | null; email: string }

/** A browser that is signed in to the console, checked for this request. */
export type UserSession = {
  id: string
  user: ConsoleUser
  /** the merchants this user may enter, sorted by name */
  memberships: Place[]
  /** the merchants that have invited this user, and learn nothing about them until they join */
  invitations: Place[]
}

export type Place = { merchantId: string; name: string; logoImageId: string | null; role: Role }

/** A signed-in user at one of their merchants. */
export type ConsoleVisit = {
  session: UserSession
  user: ConsoleUser
  role: Role
  merchant: MerchantFace
  now: Date
}
