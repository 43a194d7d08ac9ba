/** The address of the page where payment methods are changed. It leads back to `from`, a page below the portal. */
export function methodPage(token: string, from: string | null = null): string {
  const page = `/portal/${token}/payment-method`
  return from ? `${page}?${new URLSearchParams({ from: `/portal/${token}${from}` })}` : page
}
