import { describe, expect, it } from 'vitest'
import { addTransit, planByLane, removeNode, rolesAt, type LaneNode } from './routePlan'

const lane: LaneNode[] = [
  { siteId: 1, role: 'SHIPPING', standardMinutesFromPrevious: null, standardDwellMinutes: 30 },
  { siteId: 2, role: 'TRANSIT', standardMinutesFromPrevious: 120, standardDwellMinutes: 45 },
  { siteId: 3, role: 'ARRIVAL', standardMinutesFromPrevious: 90, standardDwellMinutes: 20 },
]

describe('a route planned by its lane', () => {
  it('adds driving and standing to the departure, and ends with an arrival', () => {
    const plan = planByLane(lane, '2026-11-23T00:00:00.000Z', 7)
    expect(plan.map((n) => [n.plannedArrivalAt?.slice(11, 16) ?? null, n.plannedDepartureAt?.slice(11, 16) ?? null])).toEqual([
      [null, '00:00'], ['02:00', '02:45'], ['04:15', null],
    ])
    expect(plan.every((n) => n.vehicleId === 7)).toBe(true)
  })
  it('plans no times when nobody knows when it leaves', () => {
    const plan = planByLane(lane, null, null)
    expect(plan.map((n) => n.siteId)).toEqual([1, 2, 3])
    expect(plan.some((n) => n.plannedArrivalAt ?? n.plannedDepartureAt)).toBe(false)
  })
})

it('puts a transit before the arrival and takes it out again', () => {
  const plan = planByLane([lane[0]!, lane[2]!], null, null)
  const longer = addTransit(plan)
  expect(longer.map((n) => n.role)).toEqual(['SHIPPING', 'TRANSIT', 'ARRIVAL'])
  expect(removeNode(longer, 1).map((n) => [n.seq, n.siteId])).toEqual([[1, 1], [2, 3]])
})

it('offers only the roles a place can have', () => {
  expect(rolesAt(0, 4)).toEqual(['SHIPPING'])
  expect(rolesAt(1, 4)).toEqual(['DEPARTURE', 'TRANSIT'])
  expect(rolesAt(2, 4)).toEqual(['TRANSIT'])
  expect(rolesAt(3, 4)).toEqual(['ARRIVAL'])
})
