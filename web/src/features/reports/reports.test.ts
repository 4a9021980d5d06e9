import { describe, expect, it } from 'vitest'
import { sorted } from './order'
import { presetDays, presetOf } from './period'

// 2026-11-30 20:30 UTC is already December in China.
const NOW = Date.parse('2026-11-30T20:30:00Z')

describe('a period', () => {
  it('is counted on the clock of the network', () => {
    expect(presetDays('week', NOW)).toEqual({ from: '2026-11-25', to: '2026-12-01' })
    expect(presetDays('thisMonth', NOW)).toEqual({ from: '2026-12-01', to: '2026-12-01' })
  })
  it('of last month ends on its last day', () => {
    expect(presetDays('lastMonth', NOW)).toEqual({ from: '2026-11-01', to: '2026-11-30' })
  })
  it('is named by the preset it equals', () => {
    expect(presetOf({ from: '', to: '' }, NOW)).toBe('always')
    expect(presetOf({ from: '2026-11-03', to: '' }, NOW)).toBeUndefined()
  })
})

describe('sorting', () => {
  const rows = [{ v: 2 }, { v: null }, { v: 10 }]
  const values = { v: (row: { v: number | null }) => row.v }
  it('keeps the unknown last both ways', () => {
    expect(sorted(rows, 'v', values).map((r) => r.v)).toEqual([2, 10, null])
    expect(sorted(rows, '-v', values).map((r) => r.v)).toEqual([10, 2, null])
  })
  it('leaves the order of the server without a key', () => {
    expect(sorted(rows, '', values)).toBe(rows)
  })
})
