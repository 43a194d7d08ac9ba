/** Runs work in order, up to a number at a time. Work must not reject. */
export class WorkQueue {
  private readonly waiting: (() => Promise<void>)[] = []
  private running = 0

  constructor(private readonly width: number) {}

  add(work: () => Promise<void>): void {
    this.waiting.push(work)
    this.next()
  }

  private next(): void {
    while (this.running < this.width) {
      const work = this.waiting.shift()
      if (!work) return
      this.running += 1
      void work().finally(() => {
        this.running -= 1
        this.next()
      })
    }
  }
}
