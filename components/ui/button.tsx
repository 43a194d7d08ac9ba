import type { ComponentPropsWithoutRef } from 'react'

export type ButtonLook = 'primary' | 'secondary' | 'danger' | 'quiet'

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-lg px-4 py-2.5 text-center text-sm font-semibold text-balance ' +
  'transition-colors disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60'

const looks: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-line bg-surface text-ink shadow-xs hover:border-line-strong hover:bg-sunken',
  danger: 'border border-line bg-surface text-bad shadow-xs hover:border-bad hover:bg-bad-tint',
  quiet: 'text-accent-text underline-offset-4 hover:underline',
}

/** The classes of a button, for links, buttons and `<summary>`. */
export function buttonClass(look: ButtonLook = 'secondary', extra = ''): string {
  return `${shape} ${looks[look]} ${extra}`
}

/** A link that looks like a button. It is a plain `<a>`, because a soft navigation would keep the first page's CSP. */
export function ButtonLink({ look, className, ...rest }: ComponentPropsWithoutRef<'a'> & { look?: ButtonLook }) {
  return <a className={buttonClass(look, className)} {...rest} />
}

type ButtonProps = ComponentPropsWithoutRef<'button'> & {
  look?: ButtonLook
  /** while its action runs: it ignores clicks and keeps the focus, which a disabled button would lose */
  busy?: boolean
}

export function Button({ look, className, type, busy = false, ...rest }: ButtonProps) {
  const waiting = busy ? { 'aria-disabled': true, 'aria-busy': true, onClick: stay } : {}
  return <button className={buttonClass(look, className)} type={type ?? 'submit'} {...rest} {...waiting} />
}

function stay(event: { preventDefault: () => void }): void {
  event.preventDefault()
}
