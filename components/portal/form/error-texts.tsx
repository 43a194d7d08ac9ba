'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { ErrorTexts } from '@/lib/delivery/error-texts'

const Texts = createContext<ErrorTexts | null>(null)

/** Passes the translated texts of failures to the browser, which may not reach the server when it needs them. */
export function ErrorTextsProvider({ children, texts }: { texts: ErrorTexts; children: ReactNode }) {
  return <Texts value={texts}>{children}</Texts>
}

/** The texts of failures in the customer's language, available on every page of a portal. */
export function useErrorTexts(): ErrorTexts {
  const texts = useContext(Texts)
  if (!texts) throw new Error('not within a portal')
  return texts
}
