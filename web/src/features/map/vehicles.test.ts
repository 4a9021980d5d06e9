import { expect, it } from 'vitest'
import { listed, vehiclePoints, type VehiclePosition } from './vehicles'

const now = Date.parse('2026-11-23T06:00:00Z')
const at = (vehicleId: number, minutesAgo: number, more: Partial<VehiclePosition> = {}): VehiclePosition => ({
  vehicleId, at: new Date(now - minutesAgo * 60_000).toISOString(), latitude: 31, longitude: 117, source: 'GPS', ...more,
})

it('greys a vehicle that has been silent for long', () => {
  expect(vehiclePoints([at(1, 2), at(2, 60)], now).map((p) => p.tone)).toEqual(['plain', 'waiting'])
})

it('shows a standing vehicle without an arrow', () => {
  const [moving, standing] = vehiclePoints(
    [at(1, 0, { speedKmh: 60, headingDegrees: 90 }), at(2, 0, { speedKmh: 0, headingDegrees: 90 })], now,
  )
  expect(moving?.headingDegrees).toBe(90)
  expect(standing?.headingDegrees).toBeNull()
})

it('finds a plate however it is typed, the latest report first', () => {
  const plates = new Map([[1, '皖A·12345'], [2, '皖A·12399'], [3, '沪B·1']])
  const found = listed([at(1, 9), at(2, 1), at(3, 0)], (id) => plates.get(id)!, '皖a 123')
  expect(found.map((p) => p.vehicleId)).toEqual([2, 1])
})
