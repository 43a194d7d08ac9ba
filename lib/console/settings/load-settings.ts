import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import { db } from '@/lib/db/client'

/** The settings that a merchant has made. */
export async function loadSettings({ merchant }: ConsoleVisit) {
  return db.merchant.findUniqueOrThrow({ where: { id: merchant.id } })
}

export type Settings = Awaited<ReturnType<typeof loadSettings>>
