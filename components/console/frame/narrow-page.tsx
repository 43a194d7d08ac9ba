import type { ReactNode } from 'react'

/** A page with a single purpose and no merchant, such as signing in. */
export function NarrowPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-6 px-4 py-12">
      <div>
        <p className="text-sm font-semibold text-accent-text">Portico</p>
        <h1 className="mt-1 text-2xl font-semibold text-balance">{title}</h1>
      </div>
      {children}
    </main>
  )
}
