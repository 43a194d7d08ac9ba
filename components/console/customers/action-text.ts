const texts: Record<string, string> = {
  'portal_link.created': 'Created a link',
  'portal_link.revoked': 'Revoked a link',
  'portal_link.create': 'Tried to create a link',
  'portal_link.email': 'Tried to mail a link',
  'portal_session.created': 'Opened the portal',
  'portal_session.opened': 'Opened a session’s URL',
  'portal_session.ended': 'Ended a session',
  'subscription.cancel': 'Cancelled a subscription',
  'subscription.keep': 'Kept a subscription',
  'user.signed_in': 'Signed in',
  'user.signed_out': 'Signed out',
  'overview.export': 'Exported the overview',
  'customer.refresh': 'Synced with Stripe',
  'customer.fetch': 'Fetched from Stripe',
}

/** An audit entry's action in words. An action without a text is shown as its name, with spaces. */
export function actionText(action: string): string {
  if (texts[action]) return texts[action]
  const words = action.replaceAll(/[._]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
