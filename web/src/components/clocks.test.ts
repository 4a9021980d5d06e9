import { describe, expect, it } from 'vitest'
import { readClock } from './countdown'
import { isStale } from './provenance'

const now = Date.parse('2026-11-23T06:00:00Z')
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()

describe('a deadline', () => {
  it('turns amber in its last hour and breached after its end', () => {
    expect(readClock({ due: at(90) }, now)).toEqual({ minutes: 90, urgency: 'fine' })
    expect(readClock({ due: at(30) }, now).urgency).toBe('soon')
    expect(readClock({ due: at(-1) }, now)).toEqual({ minutes: -1, urgency: 'breached' })
  })
  it('stays breached for ever when it was met late', () => {
    expect(readClock({ due: at(-100), doneAt: at(-90) }, now).urgency).toBe('breached')
    expect(readClock({ due: at(-100), doneAt: at(-110) }, now).urgency).toBe('done')
  })
  it('stands still while paused', () => {
    expect(readClock({ due: at(-5), pausedReason: '等客户' }, now).urgency).toBe('paused')
  })
})

describe('the age of a fact', () => {
  it('makes a GPS position stale after a quarter of an hour, a scan after half a day', () => {
    expect(isStale('GPS', at(-14), now)).toBe(false)
    expect(isStale('GPS', at(-16), now)).toBe(true)
    expect(isStale('SCAN', at(-60), now)).toBe(false)
    expect(isStale('SCAN', at(-721), now)).toBe(true)
  })
  it('never makes a plan stale', () => {
    expect(isStale('PLAN', at(-100_000), now)).toBe(false)
  })
})
