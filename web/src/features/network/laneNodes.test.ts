import { expect, it } from 'vitest'
import { addNode, moveUp, removeNode, standardMinutes } from './laneNodes'

it('gives each added node the role it usually has, several transits included', () => {
  const nodes = [1, 2, 3, 4, 5].reduce((lane) => addNode(lane), addNode([]))
  expect(nodes.map((n) => n.role)).toEqual(['SHIPPING', 'DEPARTURE', 'TRANSIT', 'TRANSIT', 'TRANSIT', 'ARRIVAL'])
  expect(nodes.map((n) => n.seq)).toEqual([1, 2, 3, 4, 5, 6])
})

it('numbers nodes again after moving and removing', () => {
  const nodes = addNode(addNode(addNode([]))).map((n, i) => ({ ...n, siteId: i + 10 }))
  expect(moveUp(nodes, 1).map((n) => [n.seq, n.siteId])).toEqual([[1, 11], [2, 10], [3, 12]])
  expect(moveUp(nodes, 0)).toBe(nodes)
  expect(removeNode(nodes, 0).map((n) => [n.seq, n.siteId])).toEqual([[1, 11], [2, 12]])
})

it('adds driving and dwell, but no dwell at the ends', () => {
  const nodes = addNode(addNode(addNode([]))).map((n) => ({
    ...n, standardMinutesFromPrevious: 60, standardDwellMinutes: 30,
  }))
  expect(standardMinutes(nodes)).toBe(150)
})
