import { newsSince, type OutboxItem, type OutboxPhoto } from '@/lib/outbox'
import { aboutLoad } from './words'
import type { Load, LoadGoods, LoadId, LoadPiece, Outcome } from './types'

type Fields = Record<string, unknown>

const isAbout = (fields: Fields) => (each: { stage: string; code: string; consignmentId: number | null }) =>
  each.stage === fields.stage && each.code === fields.code && (each.consignmentId ?? null) === ((fields.consignmentId as number | undefined) ?? null)

const isOf = (each: { code: string | null; pieceId: number | null }, fields: Fields) =>
  each.pieceId === fields.pieceId || (fields.code !== undefined && each.code === fields.code)

function onPieces(load: Load, fields: Fields, change: (piece: LoadPiece) => LoadPiece): LoadGoods[] {
  const hit = (piece: LoadPiece) => isOf(piece, fields)
  return load.goods.map((goods) => {
    if (!goods.pieces.some(hit)) return goods
    const pieces = goods.pieces.map((piece) => (hit(piece) ? change(piece) : piece))
    return { ...goods, pieces, counted: pieces.filter((piece) => piece.counted).length }
  })
}

type Apply = (load: Load, fields: Fields, at: string, by: string) => Load

/** What each command makes of a load, as the server will; only what the phone shows before the answer. */
const EFFECTS: Record<string, Apply> = {
  CHECK: (load, fields, at, by) => ({
    ...load,
    items: load.items.map((item) =>
      isAbout(fields)(item)
        ? { ...item, outcome: fields.outcome as Outcome, note: (fields.note as string | undefined) ?? null, by, at, pending: true }
        : item,
    ),
  }),
  OVERRIDE: (load, fields, at, by) => ({
    ...load,
    items: fields.item !== 'CHECK' ? load.items : load.items.map((item) =>
      isAbout(fields)(item) ? { ...item, outcome: 'OVERRIDDEN', note: fields.note as string, by, at, pending: true } : item,
    ),
    slots: fields.item !== 'SLOT' ? load.slots : load.slots.map((slot) =>
      isAbout(fields)(slot) ? { ...slot, overridden: true } : slot,
    ),
  }),
  CHECK_IN: (load, fields, at, by) => ({
    ...load,
    presence: {
      ...load.presence,
      people: [...load.presence.people, { name: by, inAt: at, outAt: null, place: (fields.place as string | undefined) ?? null }],
      mayCheckIn: false,
      mayCheckOut: true,
    },
  }),
  CHECK_OUT: (load, _fields, at, by) => ({
    ...load,
    presence: {
      ...load.presence,
      people: load.presence.people.map((each) => (each.name === by && each.outAt == null ? { ...each, outAt: at } : each)),
      mayCheckIn: true,
      mayCheckOut: false,
    },
  }),
  ROUGH_HANDLING: (load, fields, at, by) => ({
    ...load,
    roughHandling: [
      ...load.roughHandling,
      { reason: fields.reason as string, reasonText: fields.reason as string, persons: fields.persons as string, note: (fields.note as string | undefined) ?? null, by, at },
    ],
  }),
  ARRIVE: (load, _fields, at) => ({ ...load, arrivedAt: load.arrivedAt ?? at }),
  START: (load, _fields, at) =>
    load.state === 'PREPARED' ? { ...load, state: 'WORKING', startedAt: at, arrivedAt: load.arrivedAt ?? at, next: 'CLOSE', unmet: [] } : load,
  CLOSE: (load, _fields, at) =>
    load.state === 'WORKING'
      ? { ...load, state: 'CLOSED', closedAt: at, next: load.kind === 'UNLOADING' ? 'PUT_AWAY' : 'DEPART', unmet: [] }
      : load,
  DEPART: (load, _fields, at) => (load.state === 'CLOSED' ? { ...load, state: 'DEPARTED', departedAt: at, next: null, unmet: [] } : load),
  // what is added stays a line of its own until the server tells its pieces
  REMOVE_GOODS: (load, fields) => ({ ...load, goods: load.goods.filter((goods) => goods.consignmentId !== fields.consignmentId) }),
  CANCEL: (load, fields, at) => ({ ...load, state: 'CANCELLED', cancelledAt: at, cancelReason: fields.reason as string, next: null, unmet: [] }),
  SCAN: (load, fields, at, by) => ({
    ...load,
    differences: load.differences.filter((line) => line.kind !== 'SHORT' || !isOf(line, fields)),
    goods: onPieces(load, fields, (piece) => ({
      ...piece,
      counted: true,
      condition: (fields.condition as string | undefined) ?? piece.condition ?? (load.kind === 'UNLOADING' ? 'intact' : null),
      countedAt: at,
      countedBy: by,
    })),
  }),
  UNDO_SCAN: (load, fields) => ({
    ...load,
    goods: onPieces(load, fields, (piece) => ({ ...piece, counted: false, condition: null, countedAt: null, countedBy: null })),
  }),
  DIFFERENCE: (load, fields, at, by) => ({
    ...load,
    differences: load.differences.map((line) =>
      (fields.lines as string[]).includes(line.line)
        ? { ...line, reason: fields.reason as string, reasonText: null, note: (fields.note as string | undefined) ?? null, by, at }
        : line,
    ),
  }),
  APPLY_SEAL: (load, fields, at, by) => ({
    ...load,
    seals: {
      ...load.seals,
      applied: [...load.seals.applied, { number: fields.number as string, at, by, reason: (fields.reason as string | undefined) ?? null, note: (fields.note as string | undefined) ?? null }],
    },
  }),
  CHECK_SEAL: (load, fields, at, by) => ({
    ...load,
    seals: {
      ...load.seals,
      checked: [...load.seals.checked, { number: fields.number as string, matches: load.seals.expected?.number === fields.number, at, by }],
    },
  }),
  PUT_AWAY: (load, fields) => ({
    ...load,
    goods: load.goods.map((goods) => {
      if (goods.consignmentId !== fields.consignmentId) return goods
      const some = fields.pieceIds as number[] | undefined
      const pieces = goods.pieces.map((piece) => (!some || some.includes(piece.pieceId) ? { ...piece, location: fields.location as string } : piece))
      return { ...goods, pieces, putAwayDone: pieces.every((piece) => piece.location != null || !piece.counted) }
    }),
  }),
}

function withPhoto(load: Load, { photo }: OutboxPhoto): Load {
  return {
    ...load,
    slots: load.slots.map((slot) =>
      slot.subject === photo.subject && slot.code === photo.slot
        ? { ...slot, count: slot.count + 1, pending: (slot.pending ?? 0) + 1 }
        : slot,
    ),
  }
}

/** What of the outbox the load as it was read does not show yet, in order. */
export function newsOf(loadId: LoadId, items: readonly OutboxItem[], readAt: number): OutboxItem[] {
  return newsSince(items, readAt, (about) => about === aboutLoad(loadId))
}

/** The load as the last answer and everything recorded on this phone since make it. */
export function withNews(load: Load, news: readonly OutboxItem[], by: string): Load {
  return news.reduce((now, item) => {
    if (item.kind === 'photo') return withPhoto(now, item)
    if (item.kind === 'request') return now
    const { command, deviceTime } = item
    return EFFECTS[command.type]?.(now, command, deviceTime, by) ?? now
  }, load)
}
