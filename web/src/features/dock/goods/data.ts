import { useCallback, useState } from 'react'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { useKept } from '@/lib/outbox/kept'
import { asProblem } from '@/lib/problem'
import { readCode } from '@/lib/scan/code'
import { signal } from '@/lib/scan/signals'
import { askCode } from '../data'
import { texts } from '../texts'
import type { Load, WaybillPiece } from '../types'
import type { Candidate } from './rules'

/** The pieces of a waybill; kept, for what is split without a network. */
export function usePieces(consignmentId: number) {
  return useKept<WaybillPiece[]>(['consignments', 'pieces', consignmentId], `pieces:${consignmentId}`, (signal) =>
    api.get(`/api/consignments/${consignmentId}/pieces`, undefined, signal))
}

/** Finds the waybill of a code: among what waits here, so that it works without a network, else the server is asked. */
export function useFinding(load: Load, waiting: readonly Candidate[], found: (candidate: Candidate) => void) {
  const t = useTexts(texts)
  const [wrong, setWrong] = useState<string | null>(null)
  const say = useCallback((text: string) => {
    signal('wrong')
    setWrong(text)
  }, [])
  const take = useCallback((candidate: Candidate) => {
    signal('right')
    found(candidate)
  }, [found])
  const { siteId } = load
  const onCode = useCallback(async (text: string) => {
    const code = readCode(text)
    if (!code) return
    setWrong(null)
    const number = code.what === 'piece' ? code.number : code.code
    const here = waiting.find((each) => each.number.toUpperCase() === number)
    if (here) return take(here)
    try {
      const answer = await askCode(code.code, siteId)
      if (answer.consignmentId != null && answer.number != null) take({ consignmentId: answer.consignmentId, number: answer.number })
      else say(answer.message || t('notWaybill', { code: code.code }))
    } catch (error) {
      const problem = asProblem(error)
      say(problem.status === 0 ? t('resolveOffline', { code: code.code }) : problem.message)
    }
  }, [waiting, siteId, take, say, t])
  return { wrong, onCode }
}
