import { describe, expect, it } from 'vitest'
import { ageText, dateOnly, durationText, fromInputTime, fullTime, shortTime, toInputTime } from './time'

const now = Date.parse('2026-11-23T06:02:00Z') // 14:02 in Shanghai

describe('times as people say them', () => {
  it('names today, yesterday and tomorrow by the day in Shanghai, not in UTC', () => {
    expect(shortTime('2026-11-23T06:02:00Z', now)).toBe('今天 14:02')
    expect(shortTime('2026-11-22T16:30:00Z', now)).toBe('今天 00:30')
    expect(shortTime('2026-11-22T15:30:00Z', now)).toBe('昨天 23:30')
    expect(shortTime('2026-11-23T16:00:00Z', now)).toBe('明天 00:00')
    expect(shortTime('2026-11-23T06:02:00Z', now, 'en')).toBe('today 14:02')
  })
  it('leaves the year out only within the year', () => {
    expect(shortTime('2026-11-20T15:40:00Z', now)).toBe('11-20 23:40')
    expect(shortTime('2025-12-31T02:00:00Z', now)).toBe('2025-12-31 10:00')
  })
  it('gives the full time for hovering', () => {
    expect(fullTime('2026-11-23T06:02:31Z')).toBe('2026-11-23 14:02:31')
    expect(dateOnly('2026-11-22T16:30:00Z')).toBe('2026-11-23')
  })
})

describe('ages and durations', () => {
  it('counts seconds, minutes, hours and days', () => {
    const ago = (seconds: number) => ageText(new Date(now - seconds * 1000).toISOString(), now)
    expect([2, 40, 720, 18_000, 259_200].map(ago)).toEqual([
      '刚刚', '40 秒前', '12 分钟前', '5 小时前', '3 天前',
    ])
  })
  it('treats a device clock that runs ahead as just now', () => {
    expect(ageText(new Date(now + 90_000).toISOString(), now)).toBe('刚刚')
  })
  it('reads minutes as days, hours and minutes', () => {
    expect([0, 45, 80, 120, 4560, -80].map((m) => durationText(m))).toEqual([
      '0 分', '45 分', '1 小时 20 分', '2 小时', '3 天 4 小时', '1 小时 20 分',
    ])
  })
})

describe('typed times', () => {
  it('are on the clock of Shanghai and come back the same', () => {
    expect(fromInputTime('2026-11-23T14:02')).toBe('2026-11-23T06:02:00.000Z')
    expect(toInputTime('2026-11-23T06:02:00.000Z')).toBe('2026-11-23T14:02')
    expect(fromInputTime('2026-11-23')).toBe('2026-11-22T16:00:00.000Z')
  })
  it('are nothing when nothing or nonsense is typed', () => {
    expect(fromInputTime('')).toBeNull()
    expect(fromInputTime('soon')).toBeNull()
  })
})
