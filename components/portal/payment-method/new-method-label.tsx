import { CardBrand } from '@/components/ui/card-brand'
import { translator } from '@/lib/i18n'
import type { Locale } from '@/lib/i18n/locales'

/** The line of a list of methods that stands for one that is not stored yet. */
export function NewMethodLabel({ locale }: { locale: Locale }) {
  return (
    <>
      <CardBrand brand={null} />
      <span className="font-medium">{translator(locale, 'paymentMethod')('new')}</span>
    </>
  )
}
