/** One question to the server's clock: asked and answered by the device's clock, and what the server said. */
export interface Sample {
  asked: number
  answered: number
  server: number
}

/**
 * How many milliseconds the device's clock is ahead of the server's. The server's answer belongs to
 * the middle of the round trip; the quickest trip leaves the least room for error.
 */
export function clockAhead(samples: readonly Sample[]): number | null {
  const [best] = [...samples].sort((a, b) => a.answered - a.asked - (b.answered - b.asked))
  return best ? Math.round((best.asked + best.answered) / 2 - best.server) : null
}

const SAMPLES = 3

/** Asks a few times, one after the other. */
export async function measureClock(ask: () => Promise<number>, now: () => number = Date.now): Promise<number> {
  const samples: Sample[] = []
  for (let i = 0; i < SAMPLES; i++) {
    const asked = now()
    const server = await ask()
    samples.push({ asked, server, answered: now() })
  }
  return clockAhead(samples) ?? 0
}
