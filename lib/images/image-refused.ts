/** A picture that is not fetched or not kept, and why. */
export class ImageRefused extends Error {
  override name = 'ImageRefused'
}
