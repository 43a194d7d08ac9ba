/** Whether the browser says that it loads a document into a frame. */
export function isFramed(headers: Headers): boolean {
  return ['iframe', 'frame'].includes(headers.get('sec-fetch-dest') ?? '')
}

/** Whether that frame is on another site, where a cookie needs `SameSite=None; Partitioned`. */
export function isForeignFrame(headers: Headers): boolean {
  return isFramed(headers) && headers.get('sec-fetch-site') === 'cross-site'
}
