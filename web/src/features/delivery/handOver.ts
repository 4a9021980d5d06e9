import { numberOf, type NewEntry, type NewPhoto } from '@/lib/outbox'
import type { Place } from '@/lib/place'
import { newReportKey } from '@/lib/reportKey'
import { aboutRelease, receipt } from './courier'
import type { Check, Piece, Release, Result } from './types'

/** What the courier has filled in so far. */
export interface Draft {
  results: Record<number, Result | undefined>
  remarks: Record<number, string>
  signerName: string
  relation: string
  agent: boolean
  clean: boolean | null
  reservations: string[]
  remark: string
  /** What the regulation asks of whoever delivers; unanswered until somebody says so. */
  checks: Record<string, boolean | undefined>
  checkNotes: Record<string, string>
  refusalReason: string
  refuserName: string
  statement: string
  quarantine: string
  /** Keys of the photos that were taken. */
  slips: string[]
  refused: string[]
}

/** What to change, told at once or from what stands now. */
export type Change = Partial<Draft> | ((before: Draft) => Partial<Draft>)

export const BLANK: Draft = {
  results: {}, remarks: {}, signerName: '', relation: '', agent: false, clean: null, reservations: [], remark: '',
  checks: {}, checkNotes: {},
  refusalReason: '', refuserName: '', statement: '', quarantine: '', slips: [], refused: [],
}

/** Under which the draft of an order is kept. */
export const draftKey = (id: number) => `hand-over.${id}`

export type Step = 'pieces' | 'checks' | 'refusal' | 'signer' | 'signature'

/** Which steps there are depends on what is asked and what became of the pieces: nobody signs for nothing. */
export function steps({ pieces, checks }: { pieces: Piece[], checks: Check[] }, draft: Draft): Step[] {
  const said = pieces.map((piece) => draft.results[piece.id])
  const refused = said.includes('REFUSED')
  const signs = said.some((result) => result !== 'REFUSED')
  return ['pieces', ...(checks.length > 0 ? (['checks'] as const) : []), ...(refused ? (['refusal'] as const) : []), ...(signs ? (['signer', 'signature'] as const) : [])]
}

export function unsaid(pieces: Piece[], draft: Draft): number {
  return pieces.filter((piece) => !draft.results[piece.id]).length
}

/** Answered, and where it was not done, with the reason. */
export function unanswered(checks: Check[], draft: Draft): number {
  return checks.filter(({ code }) => draft.checks[code] === undefined || (draft.checks[code] === false && !draft.checkNotes[code]?.trim())).length
}

/** Whether anything was not simply taken as it should be; then a receipt cannot be clean. */
export function differs(pieces: Piece[], draft: Draft): boolean {
  return pieces.some((piece) => draft.results[piece.id] !== 'OK')
}

/** A photo at the door is kept at once; the hand-over refers to it by its key. */
export function photo(order: Release, slot: 'signed_slip' | 'refused_goods', file: File, reportKey: string, place: Place | null): NewPhoto {
  const [zh, en] = slot === 'signed_slip' ? ['签收单照片', 'Photo of the signed slip'] : ['拒收货物照片', 'Photo of the refused goods']
  return {
    about: aboutRelease(order.id), words: [`${zh} ${order.number}`, `${en} ${order.number}`], file, reportKey,
    photo: { subject: `consignment:${order.consignmentId}`, slot, siteId: order.siteId, ...(place ?? {}) },
  }
}

/** The signature and the hand-over that refers to it: kept together or not at all. */
export function entries(order: Release, draft: Draft, signature: Blob | null, place: Place | null): NewEntry[] {
  const reportKey = newReportKey()
  const drawn: NewEntry[] = signature
    ? [{
        about: aboutRelease(order.id), words: [`签名 ${order.number}`, `Signature for ${order.number}`], file: signature, reportKey,
        photo: { subject: `consignment:${order.consignmentId}`, slot: 'signature', kind: 'SIGNATURE', siteId: order.siteId, ...(place ?? {}) },
      }]
    : []
  return [...drawn, receipt(order, { ...said(order, draft), signatureId: signature ? numberOf(reportKey) : null, ...(place ?? {}) })]
}

const words = (text: string | undefined) => text?.trim() || null

/** The draft as the server wants it. */
function said({ pieces, checks }: Release, draft: Draft): Record<string, unknown> {
  const refusing = pieces.some((piece) => draft.results[piece.id] === 'REFUSED')
  return {
    pieces: pieces.map((piece) => ({ pieceId: piece.id, result: draft.results[piece.id], remark: words(draft.remarks[piece.id]) })),
    signerName: words(draft.signerName), relation: words(draft.relation), agent: draft.agent,
    clean: differs(pieces, draft) ? false : draft.clean,
    reservations: draft.reservations, remark: words(draft.remark), slipIds: draft.slips.map(numberOf),
    checks: checks
      .filter((check) => draft.checks[check.code] !== undefined)
      .map(({ code }) => ({ code, passed: draft.checks[code], note: draft.checks[code] ? null : words(draft.checkNotes[code]) })),
    refusal: refusing
      ? {
          reason: words(draft.refusalReason), refuserName: words(draft.refuserName), statement: words(draft.statement),
          quarantine: words(draft.quarantine), photoIds: draft.refused.map(numberOf),
        }
      : null,
  }
}

/** The step on which a field of a refusal is dealt with. */
export function stepOfField(field: string): Step | null {
  if (field.startsWith('refusal')) return 'refusal'
  if (field.startsWith('checks')) return 'checks'
  if (field.startsWith('pieces')) return 'pieces'
  if (/^(signatureId|slipIds)/.test(field)) return 'signature'
  if (/^(signerName|relation|agent|clean|reservations|remark)/.test(field)) return 'signer'
  return null
}
