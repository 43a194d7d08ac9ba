/** An actor of the audit log in words. `names` has those of users and API keys. */
export function actorText(actor: string, names: Record<string, string>): string {
  if (names[actor]) return names[actor]
  const [kind, rest] = actor.split(':')
  switch (kind) {
    case 'customer':
      return 'The customer'
    case 'recipient':
      return 'The recipient'
    case 'system':
      return 'Portico'
    case 'seed':
    case 'sandbox':
    case 'setup':
      return 'Set-up'
    case 'mail':
      return 'An automatic e-mail'
    case 'api':
      return `API key ${rest ?? ''}`
    case 'user':
      return 'A former member'
    default:
      return actor
  }
}
