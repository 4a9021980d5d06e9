import { describe, expect, it } from 'vitest'
import { delayTone, statusTone } from './timing'
import type { Timing } from './types'

const now = Date.parse('2026-11-23T06:00:00Z')
const inHours = (hours: number) => new Date(now + hours * 3_600_000).toISOString()
const moving: Timing = { status: 'IN_TRANSIT', minutesLate: 25, promisedDeliveryAt: inHours(6) }

describe('how urgent a delay is', () => {
  it('is soon while the promise can still be kept', () => {
    expect(delayTone(moving, inHours(4), now)).toBe('soon')
  })
  it('is to act now when the promise will be broken', () => {
    expect(delayTone(moving, inHours(7), now)).toBe('now')
  })
  it('is to act now when the promise is broken, whatever the plan says', () => {
    expect(delayTone({ ...moving, minutesLate: null, promisedDeliveryAt: inHours(-1) }, null, now)).toBe('now')
  })
  it('never shouts about what is over', () => {
    expect(delayTone({ ...moving, status: 'DELIVERED' }, inHours(-1), now)).toBe('waiting')
    expect(delayTone({ ...moving, status: 'CANCELLED', promisedDeliveryAt: inHours(-9) }, null, now)).toBe('waiting')
  })
  it('measures by the plan where nothing was promised', () => {
    expect(delayTone({ ...moving, promisedDeliveryAt: null }, null, now)).toBe('soon')
    expect(delayTone({ ...moving, promisedDeliveryAt: null, minutesLate: 90 }, null, now)).toBe('now')
  })
  it('is quiet when on time', () => {
    expect(delayTone({ ...moving, minutesLate: -5 }, inHours(4), now)).toBe('plain')
    expect(delayTone({ ...moving, minutesLate: 0, promisedDeliveryAt: inHours(-1) }, null, now)).toBe('plain')
    expect(statusTone('IN_TRANSIT')).toBe('plain')
  })
})
