import { describe, expect, it } from 'vitest'
import { cargoPlace, minutesLate, routeNodes, type Milestone } from './route'

const milestone = (seq: number, kind: Milestone['kind'], times: Partial<Milestone> = {}): Milestone => ({
  seq, siteName: `网点${seq}`, role: seq === 1 ? 'SHIPPING' : 'TRANSIT', kind, ...times,
})

describe('the route of a consignment', () => {
  it('gathers arrivals and departures by node, in order', () => {
    const nodes = routeNodes([milestone(2, 'ARRIVAL'), milestone(1, 'DEPARTURE'), milestone(2, 'DEPARTURE')])
    expect(nodes.map((n) => n.seq)).toEqual([1, 2])
    expect(nodes[1]?.arrival?.kind).toBe('ARRIVAL')
    expect(nodes[1]?.departure?.kind).toBe('DEPARTURE')
  })
  it('puts the cargo nowhere before the first fact', () => {
    expect(cargoPlace(routeNodes([milestone(1, 'DEPARTURE', { planned: '2026-11-23T06:00:00Z' })]))).toEqual({ kind: 'nowhere' })
  })
  it('puts the cargo between nodes after a departure and at a node after an arrival', () => {
    const left = milestone(1, 'DEPARTURE', { actual: '2026-11-23T06:00:00Z' })
    expect(cargoPlace(routeNodes([left, milestone(2, 'ARRIVAL')]))).toEqual({ kind: 'after', seq: 1 })
    const came = milestone(2, 'ARRIVAL', { actual: '2026-11-23T09:00:00Z' })
    expect(cargoPlace(routeNodes([left, came]))).toEqual({ kind: 'at', seq: 2 })
  })
})

describe('delay', () => {
  it('compares the plan with the fact, else with the estimate', () => {
    const planned = '2026-11-23T06:00:00Z'
    expect(minutesLate(milestone(1, 'ARRIVAL', { planned, estimated: '2026-11-23T07:00:00Z' }))).toBe(60)
    expect(minutesLate(milestone(1, 'ARRIVAL', { planned, estimated: '2026-11-23T07:00:00Z', actual: '2026-11-23T05:50:00Z' }))).toBe(-10)
  })
  it('is unknown without a plan', () => {
    expect(minutesLate(milestone(1, 'ARRIVAL', { actual: '2026-11-23T07:00:00Z' }))).toBeNull()
  })
})
