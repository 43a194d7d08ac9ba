import type { FormFault } from './delivery-codes'

/**
 * The console's texts, in English, for faults that the browser finds itself. Console forms have no intent that would
 * make a repetition harmless, so the texts say where a form may have arrived.
 */
export const consoleFaults: Record<FormFault, string> = {
  offline: 'You are offline. What you typed is still here: send it again once you are connected.',
  connection_lost:
    'The connection broke off before an answer came, so this may have been done already. What you typed is still here: look at this page in another tab before you send it again.',
  gateway_unavailable:
    'The proxy before this server cannot reach it, so this may or may not have been done; the server may be restarting. What you typed is still here: look at this page in another tab before you send it again.',
  request_refused:
    'This was refused on its way to the server, perhaps by a firewall. Nothing has changed, and what you typed is still here.',
  unexpected_answer:
    'The answer did not come from this server: perhaps your network asks you to sign in first. What you typed is still here: check your connection and send it again.',
  bad_request: 'The form did not arrive whole. Nothing has changed, and what you typed is still here: send it again.',
  too_large: 'That is more than we take at once. Nothing has changed, and what you typed is still here.',
  rate_limited:
    'That was a lot in a short time. Nothing has changed, and what you typed is still here: try again in a minute.',
  page_outdated:
    'Portico was updated while you had this page open, so nothing has been done. What you typed is still here: open this page in another tab and send it from there.',
  page_resent: 'Portico has just been updated. What you typed is being sent again.',
  unexpected: 'Something went wrong on our side; it is in the server’s log. Nothing more is known here.',
  stripe_unavailable: 'Stripe does not answer at the moment. Try again in a few minutes.',
  stripe_busy: 'Stripe asks for fewer calls at the moment. Try again in a minute.',
  stripe_failed: 'Stripe had a fault of its own. Try again in a few minutes.',
  stripe_refused: 'Stripe did not accept this. Nothing has changed.',
}
