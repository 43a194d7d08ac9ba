const texts: Record<string, string> = {
  'portal_link.created': 'Created a link',
  'portal_link.requested': 'Asked for a fresh link',
  'portal_link.revoked': 'Revoked a link',
  'portal_link.create': 'Tried to create a link',
  'portal_link.email': 'Tried to mail a link',
  'portal_session.created': 'Opened the portal',
  'portal_session.opened': 'Opened a session’s URL',
  'portal_session.ended': 'Ended a session',
  'subscription.cancel': 'Cancelled a subscription',
  'subscription.keep': 'Kept a subscription',
  'subscription.pause': 'Paused a subscription or its payments',
  'subscription.resume': 'Resumed a subscription or its payments',
  'subscription.resubscribe': 'Subscribed again',
  'subscription.update': 'Changed the plan',
  'subscription.discount': 'Used a promotion code',
  'customer.update': 'Changed the billing details',
  'invoice.pay': 'Paid an invoice',
  'invoice.authenticate': 'Confirmed a payment',
  'invoices.export': 'Exported invoices',
  'document.download': 'Downloaded a document',
  'payment_method.begin': 'Began to enter a payment method',
  'payment_method.set': 'Entered a payment method',
  'payment_method.choose': 'Chose a payment method',
  'payment_method.remove': 'Removed a payment method',
  'recipient.add': 'Entered an invoice recipient',
  'recipient.resend': 'Mailed an invoice recipient again',
  'recipient.remove': 'Removed an invoice recipient',
  'recipient.confirmed': 'Confirmed their address for invoices',
  'recipient.stopped': 'Unsubscribed from invoices',
  'user.signed_in': 'Signed in',
  'user.signed_out': 'Signed out',
  'own_text.saved': 'Changed a text of the portal',
  'own_text.reset': 'Reset a text of the portal',
  'own_text.save': 'Tried to change a text of the portal',
  'own_text.remove': 'Tried to reset a text of the portal',
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
