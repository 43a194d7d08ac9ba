/** Until when the link that was mailed to an address confirms it: as long as it takes to look into another mailbox. */
export function confirmationExpiry(askedAt: Date): Date {
  return new Date(askedAt.getTime() + 24 * 3_600_000)
}
