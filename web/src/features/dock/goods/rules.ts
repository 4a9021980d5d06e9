import type { OutboxCommand, OutboxItem } from '@/lib/outbox'
import type { Expected, Load, LoadGoods } from '../types'

/** A waybill somebody thinks of putting on a load. */
export interface Candidate { consignmentId: number; number: string; customerName?: string; goodsName?: string; pieceCount?: number }

/** Goods come and go until the work is closed; what was recorded on this phone may have closed it already. */
export const mayChange = (load: Load, type: 'ADD_GOODS' | 'REMOVE_GOODS') =>
  load.actions.includes(type) && (load.state === 'PREPARED' || load.state === 'WORKING')

/** What waits at the branch for this kind of work and is not on the load; what is meant for its vehicle first. */
export function candidatesOf(load: Load, expected: readonly Expected[], adding: readonly OutboxCommand[]): Candidate[] {
  const here = new Set([...load.goods.map((goods) => goods.consignmentId), ...adding.flatMap(addedOf)])
  const own = (each: Expected) => (each.vehicleId === load.vehicleId ? 0 : 1)
  const all = expected.filter((each) => each.kind === load.kind).sort((a, b) => own(a) - own(b)).flatMap((each) => each.consignments)
  return all.filter((each, index) => !here.has(each.consignmentId) && all.findIndex((one) => one.consignmentId === each.consignmentId) === index)
}

/** Additions recorded on this phone that the load as it was read does not show. */
export const addingOf = (news: readonly OutboxItem[]) =>
  news.filter((item): item is OutboxCommand => item.kind === 'command' && item.command.type === 'ADD_GOODS')

type GoodsField = { consignmentId: number; pieceIds?: number[] }
export const addedOf = ({ command }: OutboxCommand): number[] => ((command.goods ?? []) as GoodsField[]).map((each) => each.consignmentId)

/**
 * The goods of the command. The server replaces the waybill's pieces on the list, so those that are on it
 * already go along; all of them together are the whole waybill.
 */
export function goodsFor(candidate: Candidate, pieceCount: number | undefined, chosen: ReadonlySet<number> | null, onLoad: LoadGoods | undefined): GoodsField {
  const { consignmentId } = candidate
  if (!chosen) return { consignmentId }
  const pieceIds = [...new Set([...(onLoad?.pieces.map((piece) => piece.pieceId) ?? []), ...chosen])]
  return pieceIds.length === pieceCount ? { consignmentId } : { consignmentId, pieceIds }
}
