/** Whether a browser asks for a document to put into a frame, as far as it says so. */
export function isFramed(headers: Headers): boolean {
  return ['iframe', 'frame'].includes(headers.get('sec-fetch-dest') ?? '')
}

/** Whether that frame is in a page of another site, where a cookie needs `SameSite=None; Partitioned`. */
export function isForeignFrame(headers: Headers): boolean {
  return isFramed(headers) && headers.get('sec-fetch-site') === 'cross-site'
}
