import { expect, it } from 'vitest'
import type { MapFeature } from '@/components/consignment/types'
import { byDelay, cargoPoints, featureTone } from './places'

const cargo = (id: number, minutesLate: number | null, latitude = 31): MapFeature => ({
  id, number: `N${id}`, customerName: '', latitude, longitude: 117, text: '', source: 'GPS', at: '', status: 'IN_TRANSIT',
  minutesLate, vehicleId: null, vehiclePlate: null, onBoard: true, simulated: false,
})

it('puts the latest on top and the unknown at the end', () => {
  expect(byDelay([cargo(1, null), cargo(2, -5), cargo(3, 40)]).map((f) => f.id)).toEqual([3, 2, 1])
})

it('gathers what stands at one place under the worst of it', () => {
  expect(cargoPoints([cargo(1, 0), cargo(2, 90), cargo(3, 5, 32)])).toMatchObject([
    { id: 2, tone: 'now', count: 2 }, { id: 3, tone: 'soon', count: 1 },
  ])
})

it('does not call for action about what is over', () => {
  expect(featureTone({ status: 'DELIVERED', minutesLate: 300 })).toBe('done')
})
