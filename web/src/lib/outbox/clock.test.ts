import { expect, it } from 'vitest'
import { clockAhead, measureClock } from './clock'

it('sets the server’s answer against the middle of the round trip', () => {
  expect(clockAhead([{ asked: 10_000, answered: 10_400, server: 9_200 }])).toBe(1_000)
})
it('believes the quickest trip', () => {
  expect(clockAhead([
    { asked: 0, answered: 4_000, server: 0 },
    { asked: 5_000, answered: 5_020, server: 4_010 },
  ])).toBe(1_000)
})
it('measures a clock that is nine hours ahead, and one that is behind', async () => {
  for (const ahead of [9 * 3_600_000, -120_000]) {
    let time = 1_000_000
    expect(await measureClock(() => Promise.resolve(time + 25 - ahead), () => (time += 25))).toBe(ahead === -120_000 ? -120_012 : ahead - 12)
  }
})
