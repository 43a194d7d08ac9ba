import { Notice } from '@/components/ui/notice'

/** There is nothing to show, which is not a failure. */
export function Empty({ children }: { children: string }) {
  return (
    <p className="rounded-xl border border-dashed border-line-strong px-4 py-8 text-center text-sm text-muted">
      {children}
    </p>
  )
}

export function Failed({ message }: { message: string }) {
  return (
    <Notice tone="bad" role="alert" title="This could not be loaded">
      {message}
    </Notice>
  )
}
