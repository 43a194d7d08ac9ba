'use client'

import { createContext, useContext, useState, type ReactNode } from 'react'

/** The draft of the brand's form on the same page, and how that form tells of it. */
type BrandDraft = { draft: string; tell: (draft: string) => void }

const Draft = createContext<BrandDraft | null>(null)

/** Lets what is typed into the brand's form be seen wherever the page shows the brand. `saved`: the draft at first. */
export function BrandDraftProvider({ saved, children }: { saved: string; children: ReactNode }) {
  const [draft, tell] = useState(saved)
  return <Draft value={{ draft, tell }}>{children}</Draft>
}

/** Null on a page without the brand's form. */
export function useBrandDraft(): BrandDraft | null {
  return useContext(Draft)
}
