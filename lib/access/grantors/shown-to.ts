/** The console user who was shown a link and so could have opened it, as the audit log names them; else null. */
export function shownTo({
  grantorKind,
  grantorId,
}: {
  grantorKind: string | null
  grantorId: string | null
}): string | null {
  return grantorKind === 'user' && grantorId !== null ? `user:${grantorId}` : null
}
