/** Where a stored picture is served from; null for none. */
export function imageUrl(merchantId: string, imageId: string | null): string | null {
  return imageId && `/api/images/${merchantId}/${imageId}`
}
