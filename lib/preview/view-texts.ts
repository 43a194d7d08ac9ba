/** What a preview of the portal can show: the overview in a state, or the page of cancelling. */
export const previewViews = [
  'active',
  'trialing',
  'past_due',
  'cancelling',
  'pausing',
  'paused',
  'ended',
  'several',
  'cancel_page',
] as const

export type PreviewView = (typeof previewViews)[number]

export const previewViewNames: Record<PreviewView, string> = {
  active: 'Active',
  trialing: 'On trial',
  past_due: 'Payment failed',
  cancelling: 'Cancelled, not ended yet',
  pausing: 'To be paused',
  paused: 'Paused',
  ended: 'Ended',
  several: 'Several subscriptions',
  cancel_page: 'The page of cancelling',
}
