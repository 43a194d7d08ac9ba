import { Icon } from '@/components/ui/icon'
import type { CodeRefusal } from '@/lib/billing/tasks/codes/code-refusal'
import { errorCodes } from '@/lib/errors'
import { translator, type Locale } from '@/lib/i18n'
import { HintedField } from './hinted-field'

type CodeFieldProps = {
  locale: Locale
  /** as it was typed */
  code: string
  /** why it cannot be used */
  problem: CodeRefusal | null
  hint: string
  required?: boolean
}

/** A promotion code, with what is wrong about the one that was typed. */
export function CodeField({ locale, code, problem, hint, required = false }: CodeFieldProps) {
  return (
    <HintedField id="code" label={translator(locale, 'update')('promotionCode')} hint={hint}>
      <input
        id="code"
        name="code"
        maxLength={500}
        dir="ltr"
        required={required}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={code}
        aria-describedby={problem ? 'code-hint code-error' : 'code-hint'}
        autoFocus={problem !== null}
        aria-invalid={problem !== null || undefined}
        className="min-h-11 w-56 max-w-full rounded-lg border border-line-strong bg-surface px-3 py-2 aria-[invalid=true]:border-bad"
      />
      {problem && (
        <p id="code-error" role="alert" className="flex gap-2 text-sm font-semibold text-pretty text-bad">
          <Icon name="alert" className="mt-0.5 size-4 shrink-0" />
          {translator(locale, 'errors')(errorCodes[problem].messageKey)}
        </p>
      )}
    </HintedField>
  )
}
