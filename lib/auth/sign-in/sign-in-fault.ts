const texts: Record<string, string> = {
  Verification: 'This link has already been used, or it has expired. Ask for a new one.',
  AccessDenied:
    'This account belongs to no merchant here, or your provider has not verified its address. Ask an owner to invite you.',
  OAuthCallback: 'Your identity provider did not let you in. Try again.',
}

/** Why signing in failed, from `?error=` of the sign-in page, which anyone can write; null without one. */
export function signInFault(error: string | string[] | undefined): string | null {
  if (!error) return null
  const code = String(error)
  return (Object.hasOwn(texts, code) && texts[code]) || 'Signing in did not work. Try again.'
}
