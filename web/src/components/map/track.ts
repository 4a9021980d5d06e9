/** A stored position of a track, in the order it was reported for. */
export interface TrackPoint {
  at: string
  latitude: number
  longitude: number
  speedKmh?: number | null
  headingDegrees?: number | null
}

export interface TrackMoment {
  latitude: number
  longitude: number
  headingDegrees: number
  /** Index of the last stored point at or before the moment. */
  index: number
}

const RADIANS = Math.PI / 180

/** Compass bearing from one place to another, 0 = north, 90 = east. */
export function bearing(from: TrackPoint, to: TrackPoint): number {
  const [a, b] = [from.latitude * RADIANS, to.latitude * RADIANS]
  const dLon = (to.longitude - from.longitude) * RADIANS
  const y = Math.sin(dLon) * Math.cos(b)
  const x = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(dLon)
  return (Math.atan2(y, x) / RADIANS + 360) % 360
}

/** Index of the last point at or before `time`, by halving; -1 when `time` is before all. */
export function indexAt(track: TrackPoint[], time: number): number {
  let [low, high] = [0, track.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (Date.parse(track[middle]!.at) <= time) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Where the vehicle was at a moment: on a stored point, or on the straight line between two. */
export function momentAt(track: TrackPoint[], time: number): TrackMoment | null {
  const first = track[0]
  if (!first) return null
  const index = Math.max(0, indexAt(track, time))
  const from = track[index]!
  const to = track[index + 1]
  if (!to) {
    const before = track[index - 1]
    const heading = from.headingDegrees ?? (before ? bearing(before, from) : 0)
    return { latitude: from.latitude, longitude: from.longitude, headingDegrees: heading, index }
  }
  const [start, end] = [Date.parse(from.at), Date.parse(to.at)]
  const share = end > start ? Math.min(1, Math.max(0, (time - start) / (end - start))) : 0
  return {
    latitude: from.latitude + (to.latitude - from.latitude) * share,
    longitude: from.longitude + (to.longitude - from.longitude) * share,
    headingDegrees: from.headingDegrees ?? bearing(from, to),
    index,
  }
}
