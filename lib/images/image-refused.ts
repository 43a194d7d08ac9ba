/** An image that is not fetched or not kept; the message says why. */
export class ImageRefused extends Error {
  override name = 'ImageRefused'
}
