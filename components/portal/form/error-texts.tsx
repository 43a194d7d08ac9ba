'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { ErrorTexts } from '@/lib/delivery/error-texts'

const Texts = createContext<ErrorTexts | null>(null)

/** Hands the texts of failures from the server, which has the translations, to the browser, which may reach nobody then. */
export function ErrorTextsProvider({ children, texts }: { texts: ErrorTexts; children: ReactNode }) {
  return <Texts value={texts}>{children}</Texts>
}

/** The texts of failures in the customer's language; every page of a portal has them. */
export function useErrorTexts(): ErrorTexts {
  const texts = useContext(Texts)
  if (!texts) throw new Error('not within a portal')
  return texts
}
