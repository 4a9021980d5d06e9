import { describe, expect, it } from 'vitest'
import { addCorner, cornerFeatures, crossesItself, fenceFeatures, moveCorner, removeCorner, type Corner } from './fence'

const square: Corner[] = [[0, 0], [0, 1], [1, 1], [1, 0]]

describe('a fence being drawn', () => {
  it('takes the first three corners in their order', () => {
    expect(addCorner([[0, 0], [0, 1]], [1, 1])).toEqual([[0, 0], [0, 1], [1, 1]])
  })

  it('breaks the side a new corner is nearest to', () => {
    expect(addCorner(square, [0.5, 1.1])).toEqual([[0, 0], [0, 1], [0.5, 1.1], [1, 1], [1, 0]])
    expect(addCorner(square, [0.5, -0.1])).toEqual([...square, [0.5, -0.1]])
  })

  it('moves and removes one corner', () => {
    expect(moveCorner(square, 1, [0, 2])[1]).toEqual([0, 2])
    expect(removeCorner(square, 0)).toEqual([[0, 1], [1, 1], [1, 0]])
  })

  it('sees sides that cross', () => {
    expect(crossesItself(square)).toBe(false)
    expect(crossesItself([[0, 0], [1, 1], [0, 1], [1, 0]])).toBe(true)
  })

  it('is nothing, a line, an area', () => {
    expect(fenceFeatures([[0, 0]]).features).toHaveLength(0)
    expect(fenceFeatures([[0, 0], [0, 1]]).features[0]!.geometry.type).toBe('LineString')
    const area = fenceFeatures(square).features[0]!.geometry
    expect(area).toEqual({ type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]] })
    expect(cornerFeatures({ corners: square, chosen: 2 }).features[2]!.properties).toEqual({ index: 2, chosen: true })
  })
})
