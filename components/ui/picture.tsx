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
      // eslint-disable-next-line @next/next/no-img-element -- already re-encoded and sized when it was fetched
      <img src={src} alt="" width={pixels[size]} height={pixels[size]} className={`${boxes[size]} object-cover`} />
    )
  }
  const [initial = '·'] = Array.from(name.trim())
  return (
    <span
      aria-hidden="true"
      className={`${boxes[size]} inline-flex items-center justify-center bg-accent font-semibold text-on-accent`}
    >
      {initial.toUpperCase()}
    </span>
  )
}
