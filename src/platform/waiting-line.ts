/** Work that takes much: so many pieces at a time, so many more wait for their turn, the rest are sent away. */
export class WaitingLine {
  private readonly waiting: (() => void)[] = []
  private running = 0
  private readonly mostAtOnce: number
  private readonly mostWaiting: number

  constructor(limits: { readonly mostAtOnce: number; readonly mostWaiting: number }) {
    this.mostAtOnce = limits.mostAtOnce
    this.mostWaiting = limits.mostWaiting
  }

  /** What the work gives, in its turn; null, at once, where too many wait already. */
  async take<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.running >= this.mostAtOnce) {
      if (this.waiting.length >= this.mostWaiting) return null
      // whoever ends hands its place over
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    } else this.running += 1
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.running -= 1
    }
  }
}
