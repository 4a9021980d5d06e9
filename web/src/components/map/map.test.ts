import { describe, expect, it } from 'vitest'
import { boundsOf, circle, pointFeatures } from './mapData'
import { indexAt, momentAt, type TrackPoint } from './track'

const point = (minute: number, latitude: number, longitude: number, headingDegrees?: number): TrackPoint => ({
  at: new Date(Date.UTC(2026, 10, 23, 0, minute)).toISOString(), latitude, longitude, headingDegrees,
})
const track = [point(0, 30, 110), point(10, 30, 111), point(10, 30, 111), point(20, 31, 111, 5)]
const time = (minute: number) => Date.UTC(2026, 10, 23, 0, minute)

describe('the replay of a track', () => {
  it('stands on stored points and between them on the straight line', () => {
    expect(momentAt(track, time(0))).toMatchObject({ latitude: 30, longitude: 110 })
    expect(momentAt(track, time(5))).toMatchObject({ latitude: 30, longitude: 110.5, index: 0 })
    expect(momentAt(track, time(15))?.latitude).toBeCloseTo(30.5)
  })
  it('looks the way it drives when no heading was reported', () => {
    expect(momentAt(track, time(5))?.headingDegrees).toBeCloseTo(90, 0)
    expect(momentAt(track, time(20))?.headingDegrees).toBe(5)
  })
  it('stays on the ends outside the time of the track', () => {
    expect(momentAt(track, time(-60))).toMatchObject({ longitude: 110 })
    expect(momentAt(track, time(600))).toMatchObject({ latitude: 31 })
    expect(momentAt([], time(0))).toBeNull()
  })
  it('finds the last point of a moment that was reported twice', () => {
    expect(indexAt(track, time(10))).toBe(2)
    expect(indexAt(track, time(-1))).toBe(-1)
  })
})

describe('what lies on the map', () => {
  it('ranks the worst highest, so that a cluster can take its colour', () => {
    const severity = (tone: 'now' | 'soon' | 'done') =>
      pointFeatures([{ id: 1, latitude: 0, longitude: 0, tone }]).features[0]?.properties?.severity as number
    expect(severity('now')).toBeGreaterThan(severity('soon'))
    expect(severity('soon')).toBeGreaterThan(severity('done'))
  })
  it('draws a geofence as wide in metres on every latitude', () => {
    const ring = circle(60, 100, 1000).geometry.coordinates[0]!
    expect(ring[0]).toEqual(ring.at(-1))
    const width = Math.max(...ring.map((p) => p[0]!)) - Math.min(...ring.map((p) => p[0]!))
    const height = Math.max(...ring.map((p) => p[1]!)) - Math.min(...ring.map((p) => p[1]!))
    expect(width / height).toBeCloseTo(2, 1)
  })
  it('has no bounds without places', () => {
    expect(boundsOf([])).toBeNull()
    expect(boundsOf(track)).toEqual([110, 30, 111, 31])
  })
})
