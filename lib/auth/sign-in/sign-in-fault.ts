const texts: Record<string, string> = {
  Verification: 'This link was used already, or is older than it may be. Ask for a new one.',
  AccessDenied:
    'This account belongs to no merchant here, or its address is not verified by your provider. Ask an owner to invite you.',
  OAuthCallback: 'Your identity provider did not let you in. Try again.',
}

/** Why signing in failed, from `?error=` of the sign-in page, which anyone can write; null without one. */
export function signInFault(error: string | string[] | undefined): string | null {
  if (!error) return null
  const code = String(error)
  return (Object.hasOwn(texts, code) && texts[code]) || 'Signing in did not work. Try again.'
}
