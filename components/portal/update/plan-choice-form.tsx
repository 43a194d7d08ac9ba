import { Badge } from '@/components/ui/badge'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { nearestQuantity } from '@/lib/billing/plans/nearest-quantity'
import { allowsCodes } from '@/lib/billing/tasks/codes/allows-codes'
import { isCodeRefusal } from '@/lib/billing/tasks/codes/code-refusal'
import type { OfferedPlan } from '@/lib/billing/plans/offered-plans'
import type { Subscription } from '@/lib/billing/types'
import { errorCodes, type ErrorCode } from '@/lib/errors'
import { formatDate, translator } from '@/lib/i18n'
import type { OfferedPlans } from '@/lib/tasks/update/load-plans'
import { priceText } from '@/lib/texts/plans/price-text'
import { CodeField } from '../form/code-field'
import { HintedField } from '../form/hinted-field'
import { TaskBody } from '../frame/task-body'

type PlanChoiceFormProps = {
  session: PortalSession
  view: OfferedPlans & { subscription: Subscription }
  /** as it came in the URL, so that nothing typed is lost */
  typed: { price?: string; quantity?: string; code?: string }
  /** why the choice is not possible */
  problem: ErrorCode | null
}

/** The plans that may be chosen, each with its price. It is a plain GET form, so the URL holds the choice. */
export function PlanChoiceForm({ session, view, typed, problem }: PlanChoiceFormProps) {
  const { subscription, plans, missing } = view
  const complete = missing === null
  const { locale, token } = session
  const t = translator(locale, 'update')
  const undoable = subscription.plannedChange?.type === 'schedule'
  const choosable = (plan: OfferedPlan) => !plan.current || plan.quantity !== null || undoable
  const quantity = subscription.items[0]?.quantity ?? 1
  const takesCodes = allowsCodes(session.configuration)
  const page = `/portal/${token}/subscriptions/${subscription.id}`
  const alone = takesCodes && problem === 'same_plan' && typed.code && new URLSearchParams({ code: typed.code })
  return (
    <TaskBody
      notice={
        <>
          {problem && !isCodeRefusal(problem) && (
            <Notice
              tone="bad"
              role="alert"
              actions={alone && <ButtonLink href={`${page}/discount?${alone}`}>{t('codeAlone')}</ButtonLink>}
            >
              {translator(locale, 'errors')(errorCodes[problem].messageKey)}
            </Notice>
          )}
          {!complete && <Notice tone="warn">{t('incomplete')}</Notice>}
        </>
      }
    >
      {!plans.some(choosable) ? (
        complete && <Notice tone="info">{t('none')}</Notice>
      ) : (
        <form action={`${page}/update`} className="grid gap-5">
          <fieldset>
            <legend className="text-lg font-semibold">{t('choose')}</legend>
            <div className="mt-3 grid gap-2">
              {plans.map((plan) => (
                <PlanOption
                  key={plan.price.id}
                  session={session}
                  plan={plan}
                  quantity={quantity}
                  planned={subscription.plannedChange}
                  disabled={!choosable(plan)}
                  checked={(typed.price ?? (plan.quantity ? subscription.items[0]?.priceId : null)) === plan.price.id}
                />
              ))}
            </div>
          </fieldset>
          <QuantityField
            session={session}
            plans={plans}
            quantity={typed.quantity ?? String(quantity)}
            invalid={problem === 'quantity_out_of_bounds'}
          />
          {takesCodes && (
            <CodeField
              locale={locale}
              hint={t('promotionCodeHint')}
              code={typed.code ?? ''}
              problem={problem && isCodeRefusal(problem) ? problem : null}
            />
          )}
          <div>
            <Button look="primary" className="max-sm:w-full">
              {t('preview')}
            </Button>
          </div>
        </form>
      )}
    </TaskBody>
  )
}

type PlanOptionProps = {
  session: PortalSession
  plan: OfferedPlan
  /** how many the customer has now */
  quantity: number
  planned: Subscription['plannedChange']
  checked: boolean
  disabled: boolean
}

function PlanOption({ session, plan, quantity, planned, checked, disabled }: PlanOptionProps) {
  const { locale } = session
  const t = translator(locale, 'update')
  const { price, product } = plan
  const isPlanned = planned?.type === 'schedule' && planned.price.id === price.id
  return (
    <label
      className={`flex min-h-14 items-start gap-3 rounded-xl border border-line bg-surface p-3 sm:gap-4 sm:p-4 has-checked:border-accent-text has-checked:bg-sunken ${disabled ? '' : 'cursor-pointer'}`}
    >
      <input
        type="radio"
        name="price"
        value={price.id}
        required
        defaultChecked={checked}
        disabled={disabled}
        className="mt-0.5 size-5 shrink-0 accent-(--accent-text)"
      />
      <span className="grid min-w-0 grow gap-x-4 gap-y-1 sm:grid-cols-[1fr_auto]">
        <span className="font-semibold wrap-anywhere">
          <bdi>{product.name}</bdi>
        </span>
        <span className="sm:text-end">{priceText({ price, quantity: nearestQuantity(plan, quantity) }, locale)}</span>
        {product.description && (
          <span className="text-sm text-pretty text-muted sm:col-span-2">
            <bdi>{product.description}</bdi>
          </span>
        )}
        {(plan.current || isPlanned) && (
          <span className="mt-1 flex flex-wrap gap-2 sm:col-span-2">
            {plan.current && <Badge tone="good">{t('current')}</Badge>}
            {isPlanned && (
              <Badge tone="info">
                {t('planned', { date: formatDate(planned.at, { ...session, style: 'medium' }) })}
              </Badge>
            )}
          </span>
        )}
      </span>
    </label>
  )
}

type QuantityFieldProps = { session: PortalSession; plans: OfferedPlan[]; quantity: string; invalid: boolean }

/** The quantity, where any of the plans lets the customer choose one. */
function QuantityField({ session, plans, quantity, invalid }: QuantityFieldProps) {
  const { locale } = session
  const t = translator(locale, 'update')
  const adjustable = plans.filter((plan) => plan.quantity !== null)
  if (adjustable.length === 0) return null
  const number = new Intl.NumberFormat(locale)
  const hints = adjustable.map(({ product, quantity: bounds }) => {
    const values = { plan: product.name, minimum: number.format(bounds?.minimum ?? 1) }
    return bounds?.maximum
      ? t('quantityBetween', { ...values, maximum: number.format(bounds.maximum) })
      : t('quantityFrom', values)
  })
  return (
    <HintedField
      id="quantity"
      label={t('quantity')}
      hint={[...new Set(hints)].map((hint) => (
        <span key={hint} className="block">
          {hint}
        </span>
      ))}
    >
      <input
        id="quantity"
        name="quantity"
        type="number"
        inputMode="numeric"
        required
        min={1}
        step={1}
        defaultValue={quantity}
        aria-describedby="quantity-hint"
        aria-invalid={invalid || undefined}
        className="min-h-11 w-28 rounded-lg border border-line-strong bg-surface px-3 py-2"
      />
    </HintedField>
  )
}
