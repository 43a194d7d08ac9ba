/**
 * Tells people what is under way. On a terminal, the last line lists it and counts the seconds. Elsewhere each step has
 * a line when it begins.
 * @param {{ isTTY?: boolean, columns?: number, write: (text: string) => unknown }} [out]
 */
export function createProgress(out = process.stdout) {
  /** @type {Map<string, number>} */
  const underWay = new Map()
  /** @type {NodeJS.Timeout | undefined} */
  let timer

  const clear = () => out.isTTY && out.write('\r\u001b[K')

  function draw() {
    const [first] = underWay.values()
    if (!out.isTTY || first === undefined) return
    const line = `${[...underWay.keys()].join(', ')} … ${Math.floor((performance.now() - first) / 1_000)} s`
    // A line that wraps could not be cleared.
    out.write(`\r\u001b[K${line.slice(0, (out.columns ?? 80) - 1)}`)
  }

  /** @param {string} step */
  function end(step) {
    underWay.delete(step)
    clear()
    if (underWay.size > 0) return draw()
    clearInterval(timer)
    timer = undefined
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
      if (!out.isTTY) out.write(`${step} …\n`)
      timer ??= setInterval(draw, 250).unref()
      draw()
      return work.finally(() => end(step))
    },
    /** @param {string} line */
    say(line) {
      clear()
      out.write(`${line}\n`)
      draw()
    },
  }
}
