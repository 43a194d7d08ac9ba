import { nullsOf } from '@/lib/billing/objects/nulls-of'
import { priceSchema } from '@/lib/billing/objects/price'
import { productSchema } from '@/lib/billing/objects/product'
import type { Price, Product } from '@/lib/billing/types'
import { languageOf, type Locale } from '@/lib/i18n'
import type { Language } from '@/lib/i18n/locales'

type Plan = { price: Price; product: Product }

/** Names as a merchant of the language would give them; Stripe holds one name of a product. */
const names: Record<Language, { premium: string; basic: string; description: string }> = {
  en: { premium: 'Premium Monthly', basic: 'Basic Monthly', description: 'Monthly renewable subscription' },
  it: { premium: 'Premium Mensile', basic: 'Base Mensile', description: 'Abbonamento mensile rinnovabile' },
  es: { premium: 'Premium mensual', basic: 'Básico mensual', description: 'Suscripción mensual renovable' },
  fr: { premium: 'Premium mensuel', basic: 'Essentiel mensuel', description: 'Abonnement mensuel renouvelable' },
  de: { premium: 'Premium monatlich', basic: 'Basis monatlich', description: 'Monatlich verlängertes Abo' },
  nl: {
    premium: 'Premium per maand',
    basic: 'Basis per maand',
    description: 'Abonnement dat elke maand wordt verlengd',
  },
  ar: { premium: 'بريميوم الشهرية', basic: 'الأساسية الشهرية', description: 'اشتراك شهري متجدد' },
  he: { premium: 'פרימיום חודשי', basic: 'בסיסי חודשי', description: 'מינוי חודשי מתחדש' },
  pl: {
    premium: 'Premium miesięczny',
    basic: 'Podstawowy miesięczny',
    description: 'Subskrypcja odnawiana co miesiąc',
  },
  ja: { premium: 'プレミアム（月払い）', basic: 'ベーシック（月払い）', description: '毎月更新のサブスクリプション' },
  'pt-BR': { premium: 'Premium Mensal', basic: 'Básico Mensal', description: 'Assinatura mensal renovável' },
  'pt-PT': { premium: 'Premium Mensal', basic: 'Básico Mensal', description: 'Subscrição mensal renovável' },
}

const amounts = { premium: 2999n, basic: 999n }

/** A plan of the sample customer's. */
export function samplePlan(plan: 'premium' | 'basic', locale: Locale): Plan {
  const amount = amounts[plan]
  return {
    product: {
      ...nullsOf(productSchema),
      id: `prod_${plan}`,
      name: names[languageOf(locale)][plan],
      description: names[languageOf(locale)].description,
      active: true,
    },
    price: {
      ...nullsOf(priceSchema),
      id: `price_${plan}`,
      productId: `prod_${plan}`,
      active: true,
      currency: 'usd',
      type: 'recurring',
      billingScheme: 'per_unit',
      unitAmount: amount,
      unitAmountDecimal: String(amount),
      interval: 'month',
      intervalCount: 1,
      usageType: 'licensed',
    },
  }
}
