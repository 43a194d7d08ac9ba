import { randomUUID } from 'node:crypto'
import type { NextRequest } from 'next/server'
import { answerDocument } from '@/app/answer-document'
import { answerNoPage } from '@/app/answer-no-page'
import { answerRefused } from '@/app/answer-refused'
import { DeclarationForm } from '@/components/portal/declaration/declaration-form'
import { DeclarationRecap } from '@/components/portal/declaration/declaration-recap'
import { describeNotice } from '@/lib/access/problems/describe-notice'
import { isSameOrigin } from '@/lib/access/requests/is-same-origin'
import { readSmallForm } from '@/lib/access/requests/read-small-form'
import { countryLaw } from '@/lib/billing/law/country-law'
import type { DeclarationKind } from '@/lib/billing/law/declaration'
import { readDeclaration } from '@/lib/billing/law/read-declaration'
import { declarationFacts } from '@/lib/declarations/declaration-facts'
import { declarationWords } from '@/lib/declarations/declaration-words'
import { findDeclaration } from '@/lib/declarations/find-declaration'
import { formFields, groundChoices } from '@/lib/declarations/form-fields'
import { offeredCountry } from '@/lib/declarations/offered-country'
import { receiveDeclaration } from '@/lib/declarations/receive-declaration'
import { receiptPath } from '@/lib/declarations/receipt-url'
import { intentId } from '@/lib/forms/input-fields'
import { languageOf } from '@/lib/i18n/language-of'
import { tagOf } from '@/lib/i18n/tag-of'
import { translator } from '@/lib/i18n/translator'
import { findMerchantFace } from '@/lib/merchant/find-merchant-face'
import { loadLaw } from '@/lib/merchant/law/load-law'
import { offeredLanguages } from '@/lib/merchant/offered-languages'
import { resolveReaderLocale } from '@/lib/merchant/words/resolve-reader-locale'

/** In bytes: the longest answers in letters of four bytes, written in percent signs. */
const largestForm = 64 * 1024

/**
 * The page on which somebody cancels or withdraws without signing in, and what its form leads to: what is wrong, what
 * would be declared, or the receipt. 404 where the merchant has it switched off.
 */
export async function answerDeclaration(
  request: NextRequest,
  merchantId: string,
  kind: DeclarationKind,
): Promise<Response> {
  const isForm = request.method === 'POST'
  if (isForm && !isSameOrigin(request.headers)) return answerRefused(request, 'wrong_origin')
  const read = isForm ? await readSmallForm(request, largestForm) : null
  if (read && !read.ok) return answerRefused(request, read.code)
  const form = read?.ok ? read.value : new URLSearchParams()
  const query = request.nextUrl.searchParams
  const merchant = await findMerchantFace(merchantId)
  if (!merchant) return answerNoPage(request)
  const locale = await resolveReaderLocale(merchant, {
    chosen: form.get('lang') ?? query.get('lang'),
    acceptLanguage: request.headers.get('accept-language'),
  })
  const country = offeredCountry(await loadLaw(merchant.id), kind, {
    asked: form.get('country') ?? query.get('country'),
    language: languageOf(locale),
    home: merchant.country,
  })
  if (!country) return answerNoPage(request)
  const law = countryLaw(country)[kind]
  const words = declarationWords(kind, country, locale)
  const t = translator(locale, 'law')
  const id = intentId.safeParse(form.get('id')).data ?? randomUUID()
  const { typed, faults, fields } = readDeclaration(law, form)
  const step = form.get('step')
  const isWrong = isForm && step !== 'change' && faults.length > 0
  const hidden = { id, country, lang: tagOf(locale) }
  const look = { brandColor: merchant.brandColor }
  if (isForm && step !== 'change' && !isWrong) {
    if (law.hasRecap && step !== 'confirm') {
      const recap = (
        <DeclarationRecap
          facts={declarationFacts({ kind, fields }, locale)}
          hidden={{ ...hidden, ...typed }}
          confirm={words.confirm}
          change={t('recap.edit')}
        />
      )
      const notice = describeNotice({ locale, merchant, title: t('recap.title'), body: t('recap.body') })
      return answerDocument(request, notice, { ...look, content: recap })
    }
    const stored = await receiveDeclaration({ merchantId, id, kind, country, locale, fields, now: new Date() })
    const received = await findDeclaration(merchantId, stored)
    if (!received) throw new Error(`the declaration ${stored} was not stored`)
    return new Response(null, { status: 303, headers: { location: await receiptPath(received) } })
  }
  const content = (
    <DeclarationForm
      hidden={hidden}
      fields={formFields({ law, typed, faults: isWrong ? faults : [], locale, papersTo: merchant.supportEmail })}
      grounds={law.fields.includes('ground') ? groundChoices(typed, locale) : null}
      button={law.hasRecap ? words.next : words.confirm}
    />
  )
  const isCancellation = kind === 'cancellation'
  const page = describeNotice({
    locale,
    merchant,
    title: t(isCancellation ? 'cancel.title' : 'withdraw.title', { merchant: merchant.name }),
    body: isWrong ? t('error.summary') : t(isCancellation ? 'cancel.intro' : 'withdraw.intro'),
    languages: isForm ? [] : offeredLanguages(merchant),
  })
  return answerDocument(request, page, { ...look, content, ...(isWrong && { status: 422 }) })
}
