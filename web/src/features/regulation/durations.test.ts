import { describe, expect, it } from 'vitest'
import { minutesOf, readDuration, readPeriod, writeDuration, writePeriod } from './durations'

describe('durations of the regulation', () => {
  it('are read in the largest unit that says them exactly', () => {
    expect(readDuration('PT5H')).toEqual({ count: 5, unit: 'hours' })
    expect(readDuration('PT30M')).toEqual({ count: 30, unit: 'minutes' })
    expect(readDuration('PT1H30M')).toEqual({ count: 90, unit: 'minutes' })
    expect(readDuration('PT72H')).toEqual({ count: 3, unit: 'days' })
    expect(readDuration('PT24H')).toEqual({ count: 24, unit: 'hours' })
    expect(readDuration('PT0S')).toEqual({ count: 0, unit: 'hours' })
  })
  it('come back as they were', () => {
    for (const text of ['PT5H', 'PT30M', 'PT1H30M', 'PT72H', 'PT0S']) expect(writeDuration(readDuration(text))).toBe(text)
  })
  it('count their minutes, days included', () => {
    expect(minutesOf('P2DT3H')).toBe(2 * 1440 + 180)
    expect(minutesOf('nonsense')).toBe(0)
  })
})

describe('periods of the regulation', () => {
  it('are months or days', () => {
    expect(readPeriod('P1M')).toEqual({ count: 1, unit: 'months' })
    expect(readPeriod('P1Y')).toEqual({ count: 12, unit: 'months' })
    expect(readPeriod('P7D')).toEqual({ count: 7, unit: 'days' })
  })
  it('come back as they were', () => {
    for (const text of ['P1M', 'P3M', 'P7D']) expect(writePeriod(readPeriod(text))).toBe(text)
  })
})
