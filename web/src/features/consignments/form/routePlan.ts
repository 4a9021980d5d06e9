import type { NodeRole } from '@/components/route'
import type { WaybillNode } from '../types'

/** A node of a lane with its standard times. */
export interface LaneNode {
  siteId: number
  role: NodeRole
  standardMinutesFromPrevious: number | null
  standardDwellMinutes: number | null
}

const MINUTE = 60_000

/** The nodes of a lane, planned by its standard times from the moment the vehicle leaves the first. */
export function planByLane(lane: LaneNode[], leavesAt: string | null, vehicleId: number | null): WaybillNode[] {
  let clock = leavesAt ? Date.parse(leavesAt) : null
  const at = () => (clock == null ? null : new Date(clock).toISOString())
  return lane.map((node, index) => {
    const last = index === lane.length - 1
    if (clock != null && index > 0) clock += (node.standardMinutesFromPrevious ?? 0) * MINUTE
    const plannedArrivalAt = index > 0 ? at() : null
    if (clock != null && index > 0) clock += (node.standardDwellMinutes ?? 0) * MINUTE
    return {
      seq: index + 1, siteId: node.siteId, role: node.role, plannedArrivalAt,
      plannedDepartureAt: last ? null : at(), vehicleId,
    }
  })
}

function numbered(nodes: WaybillNode[]): WaybillNode[] {
  return nodes.map((node, index) => ({ ...node, seq: index + 1 }))
}

/** Another transit before the last node. */
export function addTransit(nodes: WaybillNode[]): WaybillNode[] {
  const added: WaybillNode = {
    seq: 0, siteId: null, role: 'TRANSIT', plannedArrivalAt: null, plannedDepartureAt: null, vehicleId: nodes[0]?.vehicleId ?? null,
  }
  return numbered([...nodes.slice(0, -1), added, ...nodes.slice(-1)])
}

export function removeNode(nodes: WaybillNode[], index: number): WaybillNode[] {
  return numbered(nodes.filter((_, i) => i !== index))
}

/** The roles a node may have at its place: first ships, last receives, the second may be the departure. */
export function rolesAt(index: number, count: number): NodeRole[] {
  if (index === 0) return ['SHIPPING']
  if (index === count - 1) return ['ARRIVAL']
  return index === 1 ? ['DEPARTURE', 'TRANSIT'] : ['TRANSIT']
}
