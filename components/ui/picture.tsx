import { initialOf } from '@/lib/merchant/brand/initial-of'

type PictureProps = { src: string | null; name: string; size: 'small' | 'large' }

const boxes = {
  small: 'size-10 shrink-0 rounded-lg text-base',
  large: 'size-14 shrink-0 rounded-xl text-2xl sm:size-20 sm:rounded-2xl sm:text-4xl lg:size-36',
}
const pixels = { small: 40, large: 144 }

/** A product's or merchant's image, or a placeholder with its initial. Its name always stands beside it. */
export function Picture({ src, name, size }: PictureProps) {
  if (src) {
    return (
      // eslint-disable-next-line @next/next/no-img-element -- our route gives it already sized and encoded
      <img
        src={sized(src, size)}
        alt=""
        width={pixels[size]}
        height={pixels[size]}
        // The large one is the largest thing on a phone's first screen.
        fetchPriority={size === 'large' ? 'high' : 'auto'}
        className={`${boxes[size]} object-cover`}
      />
    )
  }
  return (
    <span
      aria-hidden="true"
      className={`${boxes[size]} inline-flex items-center justify-center bg-accent font-semibold text-on-accent`}
    >
      {initialOf(name)}
    </span>
  )
}

/** Our own pictures as large as they are shown on a sharp screen. A preview of one that is being chosen is no file yet. */
function sized(src: string, size: PictureProps['size']): string {
  return src.startsWith('/api/images/') ? `${src}?side=${2 * pixels[size]}` : src
}
