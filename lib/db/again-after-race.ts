import { setTimeout as delay } from 'node:timers/promises'
import { log } from '@/lib/log'
import { isLostRace } from './is-lost-race'

const attempts = 4

/** In milliseconds, random so that two that met do not meet again. */
const pause = () => 20 + Math.random() * 80

/**
 * Does `work`, and again where it lost a race in the database, a few times at most, while `mayRepeat` says so. All that
 * `work` does must be part of one transaction or statement, of which nothing is kept then.
 */
export async function againAfterRace<T>(work: () => Promise<T>, mayRepeat: () => boolean = () => true): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts || !isLostRace(error)) throw error
      await delay(pause())
      if (!mayRepeat()) throw error
      log.warn({ err: error, attempt }, 'the database preferred others, and is asked again')
    }
  }
}
