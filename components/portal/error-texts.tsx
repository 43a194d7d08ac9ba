'use client'

import { createContext, useContext, type ReactNode } from 'react'

type ErrorTexts = {
  title: string
  body: string
  /** with `{reference}` where the number goes */
  reference: string
  tryAgain: string
}

const Texts = createContext<ErrorTexts | null>(null)

/** Hands the texts of `error.tsx` from the server, which has the translations, to the browser, which shows them. */
export function ErrorTextsProvider({ children, ...texts }: ErrorTexts & { children: ReactNode }) {
  return <Texts value={texts}>{children}</Texts>
}

export function useErrorTexts(): ErrorTexts | null {
  return useContext(Texts)
}
