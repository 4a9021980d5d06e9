import { useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useTexts } from '@/lib/i18n'
import { refusedAbout, useOutbox, type OutboxCommand } from '@/lib/outbox'
import { signal, type Signal } from '@/lib/scan/signals'
import { useDamages } from './damages/data'
import { newLabels } from './damages/rules'
import { askCode, type useRecord } from './data'
import { mayChange } from './goods/rules'
import { texts } from './texts'
import { INTACT, type Load, type LoadId, type Scanned } from './types'
import { judge, verdictOf, type Verdict } from './verdict'
import { aboutLoad, command } from './words'

export interface ScanNews {
  signal: Signal
  text: string
  /** Another load the code belongs to. */
  loadId?: number
  /** The code, when its waybill may be put on this load. */
  addable?: string
}

/** What a scan on a load does: heard, felt and seen at once; recorded; corrected when the server disagrees. */
export function useScanning(load: Load | undefined, record: ReturnType<typeof useRecord>, onCounted: () => void) {
  const t = useTexts(texts)
  const navigate = useNavigate()
  const [last, setLast] = useState<ScanNews | null>(null)
  const [condition, setCondition] = useState(INTACT)
  const tell = (news: ScanNews) => {
    signal(news.signal)
    setLast(news)
  }
  const { damages } = useDamages(load?.siteId ?? null, false, load != null)
  const labels = useMemo(() => newLabels(damages ?? []), [damages])
  useRefusedScans(load?.id, (news) => tell(news))

  const count = async (verdict: Extract<Verdict, { kind: 'count' }>) => {
    if (!load) return
    const { piece, goods } = verdict
    const state = load.kind === 'UNLOADING' ? { condition } : {}
    const kept = await record(command(load, 'SCAN', { code: piece.code, ...state }, piece.code))
    if (!kept) return signal('wrong')
    tell({ signal: verdict.signal, text: `${t('verdict_count', { number: goods.number, seq: piece.seq })} · ${t('pieces', { done: goods.counted + 1, total: goods.expected })}` })
    setCondition(INTACT)
    onCounted()
  }

  const foreign = async (verdict: Extract<Verdict, { kind: 'foreign' | 'misread' }>) => {
    if (!load) return
    const { code } = verdict
    const text = t(`verdict_${verdict.kind}`, { code })
    if (verdict.kind === 'foreign' && verdict.records && load.state === 'WORKING') {
      await record(command(load, 'SCAN', { code, condition }, code))
      return tell({ signal: 'wrong', text: t('verdict_recorded', { code }) })
    }
    tell({ signal: 'wrong', text })
    const found = await look(code, load.siteId)
    if (!found) return
    // a label put on at another branch, which this phone has not heard of
    const piece = found.pieceId == null ? null : verdictOf(load, (each) => each.pieceId === found.pieceId)
    if (piece) return act(piece)
    if (verdict.kind === 'misread') return
    const other = found.loadId != null && found.loadId !== load.id ? found.loadId : undefined
    const more = [found.message, other && t('belongs')].filter(Boolean).join(' · ')
    const addable = found.consignmentId != null && mayChange(load, 'ADD_GOODS') ? code : undefined
    setLast({ signal: 'wrong', text: `${text}${more && ` · ${more}`}`, loadId: other, addable })
  }

  const act = (verdict: Verdict) => {
    if (!load) return
    switch (verdict.kind) {
      case 'load':
        signal('right')
        return void navigate(`/dock/loads/${verdict.id}`)
      case 'waybill':
        onCounted()
        return tell({ signal: 'right', text: t('verdict_waybill', { number: verdict.goods.number, done: verdict.goods.counted, total: verdict.goods.expected }) })
      case 'held':
      case 'already':
        return tell({ signal: verdict.signal, text: t(`verdict_${verdict.kind}`, { number: verdict.goods.number, seq: verdict.piece.seq }) })
      case 'count':
        if (load.state === 'PREPARED') return tell({ signal: 'wrong', text: t('startFirst') })
        if (load.state !== 'WORKING') return tell({ signal: 'wrong', text: t(`state_${load.state}`) })
        return void count(verdict)
      case 'misread':
      case 'foreign':
        return void foreign(verdict)
    }
  }

  const onCode = (text: string) => {
    const verdict = load && judge(load, text, labels)
    if (verdict) act(verdict)
  }
  return { onCode, last, condition, setCondition }
}

async function look(code: string, siteId: number): Promise<Scanned | null> {
  try {
    return await askCode(code, siteId)
  } catch {
    // without a network nobody can tell whose it is
    return null
  }
}

/** A scan that sounded right and was refused afterwards must be heard, too. */
function useRefusedScans(loadId: LoadId | undefined, tell: (news: ScanNews) => void) {
  const t = useTexts(texts)
  const { items } = useOutbox()
  const known = useRef<Set<string> | null>(null)
  useEffect(() => {
    const refused = (loadId === undefined ? [] : refusedAbout(items, aboutLoad(loadId))).filter(
      (item): item is OutboxCommand => item.kind === 'command' && item.command.type === 'SCAN',
    )
    const fresh = known.current == null ? [] : refused.filter((item) => !known.current!.has(item.reportKey))
    known.current = new Set(refused.map((item) => item.reportKey))
    const [first] = fresh
    if (!first) return
    const held = first.problem?.unmet.some((unmet) => unmet.clause === 'A-24') ?? false
    const why = first.problem?.unmet.map((unmet) => unmet.message).join('；') || first.problem?.title || ''
    tell({ signal: held ? 'held' : 'wrong', text: t('verdict_refused', { code: String(first.command.code ?? ''), why }) })
  }, [items, loadId, t, tell])
}
