/** The user of the console, as the audit log names them, who was shown a link and could have opened it; else null. */
export function shownTo({
  grantorKind,
  grantorId,
}: {
  grantorKind: string | null
  grantorId: string | null
}): string | null {
  return grantorKind === 'user' && grantorId !== null ? `user:${grantorId}` : null
}
