export type NodeRole = 'SHIPPING' | 'DEPARTURE' | 'TRANSIT' | 'ARRIVAL'

/** One planned, estimated or actual passing of a node, as the consignment page answers it. */
export interface Milestone {
  seq: number
  siteName: string
  role: NodeRole
  kind: 'ARRIVAL' | 'DEPARTURE'
  planned?: string | null
  estimated?: string | null
  actual?: string | null
  minutesLate?: number | null
}

/** A node of the route with its arrival and departure. */
export interface RouteNode {
  seq: number
  name: string
  role: NodeRole
  arrival?: Milestone
  departure?: Milestone
}

/** Where the cargo is: at a node, between a node and the next, or not yet (or not known) anywhere. */
export type CargoPlace = { kind: 'at' | 'after'; seq: number } | { kind: 'nowhere' }

/** Milestones gathered into the nodes of the route, in order. */
export function routeNodes(milestones: Milestone[]): RouteNode[] {
  const nodes = new Map<number, RouteNode>()
  for (const each of milestones) {
    const node = nodes.get(each.seq) ?? { seq: each.seq, name: each.siteName, role: each.role }
    nodes.set(
      each.seq,
      each.kind === 'ARRIVAL' ? { ...node, arrival: each } : { ...node, departure: each },
    )
  }
  return [...nodes.values()].sort((a, b) => a.seq - b.seq)
}

/** The last node with an actual time tells where the cargo is. */
export function cargoPlace(nodes: RouteNode[]): CargoPlace {
  for (const node of [...nodes].reverse()) {
    if (node.departure?.actual) return { kind: 'after', seq: node.seq }
    if (node.arrival?.actual) return { kind: 'at', seq: node.seq }
  }
  return { kind: 'nowhere' }
}

/** Minutes late of one passing: as told, or planned against actual or estimated. */
export function minutesLate(milestone: Milestone): number | null {
  if (typeof milestone.minutesLate === 'number') return milestone.minutesLate
  const known = milestone.actual ?? milestone.estimated
  if (!known || !milestone.planned) return null
  return Math.round((Date.parse(known) - Date.parse(milestone.planned)) / 60_000)
}
