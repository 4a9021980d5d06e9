import type { LaneNode } from './types'

/** Node roles as they usually follow each other: first ships and departs, last receives. */
export function addNode(nodes: LaneNode[]): LaneNode[] {
  const role = nodes.length === 0 ? 'SHIPPING' : nodes.length === 1 ? 'DEPARTURE' : 'ARRIVAL'
  const earlier = nodes.map((node) =>
    node.role === 'ARRIVAL' ? { ...node, role: 'TRANSIT' as const } : node,
  )
  const added: LaneNode = {
    seq: 0, siteId: null, role, standardMinutesFromPrevious: null, standardDwellMinutes: null,
  }
  return numbered([...earlier, added])
}

export function removeNode(nodes: LaneNode[], index: number): LaneNode[] {
  return numbered(nodes.filter((_, i) => i !== index))
}

export function moveUp(nodes: LaneNode[], index: number): LaneNode[] {
  if (index < 1) return nodes
  const next = [...nodes]
  ;[next[index - 1], next[index]] = [next[index]!, next[index - 1]!]
  return numbered(next)
}

function numbered(nodes: LaneNode[]): LaneNode[] {
  return nodes.map((node, index) => ({ ...node, seq: index + 1 }))
}

/** Minutes from the first departure to the last arrival, dwell on the way included. */
export function standardMinutes(nodes: LaneNode[]): number {
  return nodes.reduce(
    (sum, node, index) =>
      sum +
      (index > 0 ? (node.standardMinutesFromPrevious ?? 0) : 0) +
      (index > 0 && index < nodes.length - 1 ? (node.standardDwellMinutes ?? 0) : 0),
    0,
  )
}
