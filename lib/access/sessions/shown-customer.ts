/**
 * Whose portal it is, in the few words of a header: the customer's name, else the address with all but its first letter
 * hidden, since others may see the screen. Null where neither is on file.
 */
export function shownCustomer({ name, email }: { name: string | null; email: string | null }): string | null {
  const called = name?.trim()
  if (called) return called
  const at = email?.lastIndexOf('@') ?? -1
  if (!email || at < 1) return null
  const [initial = ''] = Array.from(email)
  return `${initial}…${email.slice(at)}`
}
