import type { FormFault } from './delivery-codes'

/**
 * The console's texts, in English, for faults that the browser finds itself. Console forms have no intent that would
 * make a repetition harmless, so the texts say where a form may have arrived.
 */
export const consoleFaults: Record<FormFault, string> = {
  offline: 'You are offline. What you typed is still here. Send it again when you are connected.',
  connection_lost:
    'The connection broke off before an answer arrived, so this may have been done already. What you typed is still here. Check this page in another tab before you send it again.',
  gateway_unavailable:
    'The proxy could not reach this server, which may be restarting. This may have been done already. What you typed is still here. Check this page in another tab before you send it again.',
  request_refused:
    'This was refused on its way to the server, perhaps by a firewall. Nothing has changed, and what you typed is still here.',
  unexpected_answer:
    'The answer did not come from this server. Your network may ask you to sign in first. What you typed is still here. Check your connection and send it again.',
  bad_request: 'The form arrived incomplete. Nothing has changed, and what you typed is still here. Send it again.',
  too_large: 'That is too large to be accepted. Nothing has changed, and what you typed is still here.',
  rate_limited:
    'There were too many requests. Nothing has changed, and what you typed is still here. Try again in a minute.',
  page_outdated:
    'Portico was updated while this page was open, so nothing has been done. What you typed is still here. Open this page in another tab and send it from there.',
  page_resent: 'Portico has just been updated. What you typed is being sent again.',
  unexpected: 'Something went wrong on our side. The server’s log has the details.',
  stripe_unavailable: 'Stripe does not answer at the moment. Try again in a few minutes.',
  stripe_busy: 'Stripe accepts no more calls at the moment. Try again in a minute.',
  stripe_failed: 'Stripe reported an error of its own. Try again in a few minutes.',
  stripe_refused: 'Stripe did not accept this. Nothing has changed.',
}
