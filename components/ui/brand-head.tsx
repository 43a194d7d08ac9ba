import { brandColors } from '@/lib/merchant/brand/brand-colors'
import { brandIcon } from '@/lib/merchant/brand/brand-icon'

type BrandHeadProps = {
  name: string
  brandColor: string
  /** the URL of the merchant's logo, where it has one */
  logo?: string | null
}

/** What a merchant's page shows outside of itself: the icon of its tab, and the colour of a phone's browser around it. */
export function BrandHead({ name, brandColor, logo }: BrandHeadProps) {
  const { light, dark } = brandColors(brandColor)
  return (
    <>
      <link rel="icon" href={logo ? `${logo}?side=80` : brandIcon({ name, brandColor })} />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={light.accent} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={dark.accent} />
    </>
  )
}
