const frames = [...'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏']

/** Seconds after which a log is told again that a step is under way. */
const logAgainAfter = 15

/**
 * Tells people what is under way. On a terminal, the last line lists it with the seconds of each step and is rewritten
 * until all have ended. Elsewhere a step has a line when it begins, when it has taken long, and when it ends.
 * @param {{ isTTY?: boolean, columns?: number, write: (text: string) => unknown }} [out]
 */
export function createProgress(out = process.stdout) {
  /** @type {Map<string, number>} */
  const underWay = new Map()
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  let frame = 0

  const clear = () => out.isTTY && out.write('\r\u001b[K')
  /** @param {number} began */
  const secondsSince = (began) => Math.floor((performance.now() - began) / 1_000)

  function draw() {
    if (!out.isTTY || underWay.size === 0) return
    const steps = [...underWay].map(([step, began]) => `${step} ${secondsSince(began)} s`)
    // A line that wraps could not be cleared.
    out.write(`\r\u001b[K${`${frames[frame]} ${steps.join(' · ')}`.slice(0, (out.columns ?? 80) - 1)}`)
  }

  function tick() {
    frame = (frame + 1) % frames.length
    draw()
  }

  /** @param {string} step */
  function tellAgain(step) {
    out.write(`${step} … ${secondsSince(underWay.get(step) ?? performance.now())} s\n`)
  }

  /** @param {string} step */
  function end(step) {
    underWay.delete(step)
    clear()
    if (underWay.size > 0) return draw()
    clearInterval(timer)
    timer = undefined
  }

  /**
   * @param {string} step
   * @param {Promise<unknown>} work
   */
  function showOnTerminal(step, work) {
    timer ??= setInterval(tick, 125).unref()
    draw()
    const ended = () => end(step)
    work.then(ended, ended)
  }

  /**
   * @param {string} step
   * @param {Promise<unknown>} work
   */
  function logSteps(step, work) {
    const began = performance.now()
    out.write(`${step} …\n`)
    const again = setInterval(() => tellAgain(step), logAgainAfter * 1_000).unref()
    /** @param {string} how */
    const ended = (how) => {
      clearInterval(again)
      underWay.delete(step)
      out.write(`${step}: ${how} ${secondsSince(began)} s\n`)
    }
    work.then(
      () => ended('took'),
      () => ended('failed after'),
    )
  }

  return {
    /**
     * Shows `step` until `work` settles, and answers as it does.
     * @template T
     * @param {string} step
     * @param {Promise<T>} work
     * @returns {Promise<T>}
     */
    during(step, work) {
      underWay.set(step, performance.now())
      if (out.isTTY) showOnTerminal(step, work)
      else logSteps(step, work)
      return work
    },
    /** @param {string} line */
    say(line) {
      clear()
      out.write(`${line}\n`)
      draw()
    },
  }
}
