import { readCode } from '@/lib/scan/code'
import type { Signal } from '@/lib/scan/signals'
import type { Load, LoadGoods, LoadPiece } from './types'

/** What a scan on a load means, told at once from what the phone knows. */
export type Verdict =
  | { kind: 'count'; signal: Signal; piece: LoadPiece; goods: LoadGoods }
  | { kind: 'already'; signal: Signal; piece: LoadPiece; goods: LoadGoods }
  | { kind: 'held'; signal: Signal; piece: LoadPiece; goods: LoadGoods }
  | { kind: 'misread'; signal: Signal; code: string }
  /** Another load's code: that one is opened. */
  | { kind: 'load'; signal: Signal; id: number }
  /** A waybill of this load: its pieces are shown. */
  | { kind: 'waybill'; signal: Signal; goods: LoadGoods }
  /** Not on this load. Unloading records it as found; loading must not take it. */
  | { kind: 'foreign'; signal: Signal; code: string; records: boolean }

const NONE: ReadonlyMap<string, number> = new Map()

/** @param labels labels pieces got when they were packed again, with the piece that wears each */
export function judge(load: Load, text: string, labels = NONE): Verdict | null {
  const code = readCode(text)
  if (!code) return null
  const relabelled = labels.get(code.code)
  const again = relabelled !== undefined && verdictOf(load, (piece) => piece.pieceId === relabelled)
  if (again) return again
  if (code.what === 'load') return code.id === load.id ? null : { kind: 'load', signal: 'right', id: code.id }
  const goods = load.goods.find((each) => each.number.toUpperCase() === code.code)
  if (goods) return { kind: 'waybill', signal: 'right', goods }
  if (code.what === 'misread') return { kind: 'misread', signal: 'wrong', code: code.code }
  const found = verdictOf(load, (piece) => piece.code === code.code)
  if (found) return found
  return { kind: 'foreign', signal: 'wrong', code: code.code, records: load.kind === 'UNLOADING' && code.what === 'piece' }
}

/** What a scan of that piece means, however it was recognised; null when it is not on the load. */
export function verdictOf(load: Load, isIt: (piece: LoadPiece) => boolean): Verdict | null {
  for (const goods of load.goods) {
    const piece = goods.pieces.find(isIt)
    if (!piece) continue
    if (piece.held && load.kind !== 'UNLOADING') return { kind: 'held', signal: 'held', piece, goods }
    if (piece.counted) return { kind: 'already', signal: 'held', piece, goods }
    return { kind: 'count', signal: piece.held ? 'held' : 'right', piece, goods }
  }
  return null
}
