export function imageUrl(merchantId: string, imageId: string | null): string | null {
  return imageId && `/api/images/${merchantId}/${imageId}`
}
