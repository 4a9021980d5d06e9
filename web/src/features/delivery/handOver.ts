import { api } from '@/lib/api'
import { newReportKey } from '@/lib/reportKey'
import type { Check, Piece, Result } from './types'

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
}

export const BLANK: Draft = {
  results: {}, remarks: {}, signerName: '', relation: '', agent: false, clean: null, reservations: [], remark: '',
  checks: {}, checkNotes: {},
  refusalReason: '', refuserName: '', statement: '', quarantine: '',
}

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

/** Pictures of a hand-over, each with a key of its own so that sending again adds none. */
export interface Shot {
  blob: Blob
  key: string
  takenAt: string
  url: string
}

export const shot = (blob: Blob): Shot => ({
  blob, key: newReportKey(), takenAt: new Date().toISOString(), url: URL.createObjectURL(blob),
})

async function add(consignmentId: number, slot: string, kind: 'PHOTO' | 'SIGNATURE', one: Shot): Promise<number> {
  const form = new FormData()
  form.append('file', one.blob, kind === 'SIGNATURE' ? 'signature.png' : 'photo.jpg')
  form.append('subject', `consignment:${consignmentId}`)
  form.append('slot', slot)
  form.append('kind', kind)
  form.append('deviceTime', one.takenAt)
  form.append('reportKey', one.key)
  return (await api.post<{ id: number }>('/api/evidence', form)).id
}

export interface Pictures {
  signature: Shot | null
  slips: Shot[]
  refused: Shot[]
}

/** Sends the pictures first and then the hand-over, so that what it points at is there. */
export async function send(
  order: { id: number; consignmentId: number; pieces: Piece[]; checks: Check[] },
  draft: Draft,
  pictures: Pictures,
  reportKey: string,
): Promise<void> {
  const signatureId = pictures.signature ? await add(order.consignmentId, 'signature', 'SIGNATURE', pictures.signature) : null
  const slipIds: number[] = []
  for (const one of pictures.slips) slipIds.push(await add(order.consignmentId, 'signed_slip', 'PHOTO', one))
  const refusing = order.pieces.some((piece) => draft.results[piece.id] === 'REFUSED')
  const photoIds: number[] = []
  if (refusing) for (const one of pictures.refused) photoIds.push(await add(order.consignmentId, 'refused_goods', 'PHOTO', one))
  const words = (text: string) => text.trim() || null
  await api.post(`/api/delivery/releases/${order.id}/receipt`, {
    report: { reportKey },
    pieces: order.pieces.map((piece) => ({ pieceId: piece.id, result: draft.results[piece.id], remark: words(draft.remarks[piece.id] ?? '') })),
    signerName: words(draft.signerName), relation: words(draft.relation), agent: draft.agent,
    clean: differs(order.pieces, draft) ? false : draft.clean,
    reservations: draft.reservations, remark: words(draft.remark), signatureId, slipIds,
    checks: order.checks
      .filter((check) => draft.checks[check.code] !== undefined)
      .map(({ code }) => ({ code, passed: draft.checks[code], note: draft.checks[code] ? null : words(draft.checkNotes[code] ?? '') })),
    refusal: refusing
      ? { reason: words(draft.refusalReason), refuserName: words(draft.refuserName), statement: words(draft.statement), quarantine: words(draft.quarantine), photoIds }
      : null,
  })
}
