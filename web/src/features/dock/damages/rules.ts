import { isNews, type OutboxCommand, type OutboxItem } from '@/lib/outbox'
import type { Unmet } from '@/lib/problem'
import { pieceCode } from '@/lib/scan/code'
import { INTACT, type Damage, type PhotoRule } from '../types'

/** What somebody types about packing a piece again; money as typed, in yuan. */
export interface RepackDraft { method: string; material: string; cost: string; note: string; newLabel: string }
export const EMPTY: RepackDraft = { method: '', material: '', cost: '', note: '', newLabel: '' }

/** This way of packing says nothing by itself. */
export const OTHER = 'other'

/** A slot of before or after, and how many of its photos this piece has. */
export interface RepackSlot { place: string; rule: PhotoRule; count: number }

const isRepack = (item: OutboxItem): item is OutboxCommand => item.kind === 'command' && item.command.type === 'REPACK'

/** What was packed again on this phone and the answer as it was read does not show yet. */
export const repacksOf = (items: readonly OutboxItem[], readAt: number) =>
  items.filter((item) => isRepack(item) && isNews(item, readAt)) as OutboxCommand[]

/** Whether it may have made a list of damages another one: a piece packed again, or found not intact. */
export function changesDamages(item: OutboxItem): boolean {
  if (item.kind !== 'command') return false
  const { type, condition } = item.command
  return type === 'REPACK' || (type === 'SCAN' && condition !== undefined && condition !== INTACT)
}

/** What the server sent back of one piece. */
export const refusedOf = (items: readonly OutboxItem[], damage: Damage) =>
  items.filter((item) => item.state === 'refused' &&
    (isRepack(item) ? item.command.pieceId === damage.pieceId : item.kind === 'photo' && item.photo.step === stepOf(damage)))

/** The damages with what was recorded on this phone since. */
export function withRepacks(damages: Damage[], news: readonly OutboxCommand[], by: string): Damage[] {
  return damages.map((damage) => {
    const done = damage.solvedAt == null && news.find(({ command }) => command.pieceId === damage.pieceId)
    if (!done) return damage
    const { method, material, costFen, note, newLabelCode } = done.command as Partial<Damage>
    return {
      ...damage, method: method!, material: material ?? null, costFen: costFen ?? null, note: note ?? null,
      newLabelCode: newLabelCode ?? null, solution: 'REPACKED', solvedAt: done.deviceTime, solvedBy: by, pending: done.state === 'waiting',
    }
  })
}

/** The most urgent first. */
export const byTimeLeft = (damages: Damage[]) => [...damages].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || a.id - b.id)
export const bySolved = (damages: Damage[]) => [...damages].sort((a, b) => Date.parse(b.solvedAt!) - Date.parse(a.solvedAt!) || b.id - a.id)

/** The label a piece wore when it was found damaged: the one it got when it was packed again before, or its first. */
export function labelBefore(damage: Damage, all: readonly Damage[]): string {
  const earlier = all
    .filter((each) => each.pieceId === damage.pieceId && each.id < damage.id && each.newLabelCode)
    .sort((a, b) => b.id - a.id)[0]
  return earlier?.newLabelCode ?? pieceCode(damage.number, damage.pieceSeq)
}

/** Labels that pieces got when they were packed again, with the piece that wears each. */
export const newLabels = (all: readonly Damage[]): ReadonlyMap<string, number> =>
  new Map(all.filter((each) => each.newLabelCode).map((each) => [each.newLabelCode!, each.pieceId]))

export const subjectOf = (damage: Damage) => `consignment:${damage.consignmentId}`
/** The work its photos are taken for. */
export const stepOf = (damage: Damage) => `damage:${damage.id}`
/** As refusals of the server name a slot. */
export const placeOf = (damage: Damage, slot: string) => `slot:REPACK:${slot}:${damage.consignmentId}`

/** The photos the regulation demands of key cargo, the only one whose damages are kept. */
export const rulesFor = (rules: readonly PhotoRule[], nodeKind: string) =>
  rules.filter((rule) => rule.stage === 'REPACK' && rule.nodeKinds.includes(nodeKind) && rule.customerClasses.includes('KEY'))

/** Each piece of a waybill packed again at a branch needs photos of its own: those before it used theirs up. */
export function packedBefore(damage: Damage, all: readonly Damage[]): number {
  return all.filter((each) =>
    each.id !== damage.id && each.consignmentId === damage.consignmentId && each.siteId === damage.siteId && each.solution === 'REPACKED').length
}

/** Yuan as typed, in fen; null when nothing was typed, NaN when it is no amount. */
export function fenOf(yuan: string): number | null {
  const text = yuan.normalize('NFKC').replace(/[\s,¥]/g, '')
  if (!text) return null
  return /^\d{1,8}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : NaN
}

/** What speaks against recording it, as far as this phone knows; the server has the last word. */
export function unmetOf(draft: RepackDraft, slots: readonly RepackSlot[], language: 'zh' | 'en', missing: (what: 'method' | 'note' | 'cost') => string): Unmet[] {
  const open = (field: string, message: string, clause = 'A-20') => ({ code: 'dock.open', field, message, clause })
  return [
    ...slots.filter((slot) => slot.count < slot.rule.minimum).map((slot) => open(slot.place, slot.rule[language], slot.rule.clause)),
    ...(draft.method ? [] : [open('method', missing('method'))]),
    ...(draft.method === OTHER && !draft.note.trim() ? [open('note', missing('note'))] : []),
    ...(Number.isNaN(fenOf(draft.cost)) ? [open('costFen', missing('cost'))] : []),
  ]
}

/** The fields of the command; what was left empty is left out. */
export function fieldsOf(damage: Damage, draft: RepackDraft): Record<string, unknown> {
  const costFen = fenOf(draft.cost)
  const texts = { material: draft.material.trim(), note: draft.note.trim(), newLabelCode: draft.newLabel.trim() }
  return {
    pieceId: damage.pieceId,
    siteId: damage.siteId,
    method: draft.method,
    ...(costFen == null ? {} : { costFen }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text)),
  }
}

/** What a command that was sent back said, to be mended instead of typed again. */
export function draftOf(refused: readonly OutboxItem[]): RepackDraft | null {
  const sent = refused.findLast(isRepack)?.command as Partial<Damage> | undefined
  return sent ? {
    method: sent.method ?? '', material: sent.material ?? '', note: sent.note ?? '', newLabel: sent.newLabelCode ?? '',
    cost: sent.costFen == null ? '' : String(sent.costFen / 100),
  } : null
}

/** Whether the form has the place a refusal names. */
export const isOnForm = (field: string) => /^(slot:REPACK:.*|method|material|costFen|note|newLabelCode)$/.test(field)
