import Button from 'antd/es/button'
import { useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { Refused } from '@/components/outbox/Refused'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { useDraft } from '@/lib/draft'
import { useTexts } from '@/lib/i18n'
import { outbox, refusedAbout, useOutbox, type OutboxItem } from '@/lib/outbox'
import { usePlace } from '@/lib/place'
import { asProblem } from '@/lib/problem'
import { newReportKey } from '@/lib/reportKey'
import { aboutRelease, lastReceipt, useOrder } from './courier'
import styles from './delivery.module.css'
import { BLANK, draftKey, entries, photo, stepOfField, steps, unanswered, unsaid, type Change, type Draft, type Step } from './handOver'
import { ChecksStep, PiecesStep, RefusalStep, SignatureStep, SignerStep } from './HandOverSteps'
import { texts } from './texts'
import type { Release } from './types'

/** The hand-over at the door, step by step on a phone, with or without a network. */
export function HandOverPage() {
  const { id = '' } = useParams()
  const { order, error } = useOrder(id)
  const { items } = useOutbox()
  if (error) return <RefusalList problem={asProblem(error)} />
  if (!order) return <Loading />
  const said = lastReceipt(order.id, items)
  const isSigned = order.state === 'DONE' || said?.state === 'done'
  if (isSigned || said?.state === 'waiting') return <Signed order={order} pending={!isSigned} />
  return <Steps order={order} refused={refusedAbout(items, aboutRelease(order.id))} />
}

/** Said once; nobody signs twice. */
function Signed({ order, pending }: { order: Release; pending: boolean }) {
  const t = useTexts(texts)
  return (
    <div className={styles.steps}>
      <PageHeader title={order.consigneeName} />
      <EmptyState
        title={t(pending ? 'keptHere' : 'finished')}
        hint={t(pending ? 'keptHereHint' : 'finishedHint')}
        action={<LinkButton type="primary" className={styles.big} to="/delivery/mine">{t('mineTitle')}</LinkButton>}
      />
    </div>
  )
}

const TITLES = { pieces: 'stepPieces', checks: 'stepChecks', refusal: 'stepRefusal', signer: 'stepSigner', signature: 'stepSignature' } as const

/** What the courier fills in; it survives a reload, and a refusal. */
function useHandOver(order: Release) {
  const [draft, keep] = useDraft<Draft>(draftKey(order.id), BLANK)
  const latest = useRef(draft)
  const place = usePlace()
  const set = (change: Change) => {
    latest.current = { ...latest.current, ...(typeof change === 'function' ? change(latest.current) : change) }
    keep(latest.current)
  }
  const take = async (slot: 'signed_slip' | 'refused_goods', file: File) => {
    const key = newReportKey()
    await outbox.record(photo(order, slot, file, key, place()))
    return key
  }
  return { draft, set, take, place }
}

function Steps({ order, refused }: { order: Release; refused: OutboxItem[] }) {
  const t = useTexts(texts)
  const navigate = useNavigate()
  const { draft, set, take, place } = useHandOver(order)
  const [signature, sign] = useState<Blob | null>(null)
  const [at, setAt] = useState(0)
  const [busy, setBusy] = useState(false)
  const all = steps(order, draft)
  const step: Step = all[Math.min(at, all.length - 1)]!
  const last = step === all.at(-1)
  const open = step === 'pieces' ? unsaid(order.pieces, draft) : step === 'checks' ? unanswered(order.checks, draft) : 0
  const go = (to: Step | null) => (to && all.includes(to) ? () => setAt(all.indexOf(to)) : null)
  const finish = async () => {
    setBusy(true)
    try {
      await outbox.record(...entries(order, draft, signature, place()))
      // the corrected hand-over is on the phone: the refused one has had its day
      for (const item of refused) if (item.kind === 'request') await outbox.discard(item, t('corrected'))
      await navigate('/delivery/mine')
    } catch (error) {
      toast.problem(asProblem(error).message)
      setBusy(false)
    }
  }
  return (
    <div className={styles.steps}>
      <PageHeader
        title={order.consigneeName}
        sentence={<>{order.consigneeAddress} {order.consigneePhone && <a href={`tel:${order.consigneePhone}`}>{t('call')} {order.consigneePhone}</a>}</>}
      />
      <Refused items={refused} jump={(field) => go(stepOfField(field))} />
      <div className={styles.stepHead}>
        <h2>{t(TITLES[step])}</h2>
        <span>{t('step', { step: all.indexOf(step) + 1, of: all.length })}</span>
      </div>
      {step === 'pieces' && <PiecesStep pieces={order.pieces} draft={draft} set={set} />}
      {step === 'checks' && <ChecksStep checks={order.checks} draft={draft} set={set} />}
      {step === 'refusal' && <RefusalStep draft={draft} set={set} take={take} />}
      {step === 'signer' && <SignerStep pieces={order.pieces} draft={draft} set={set} />}
      {step === 'signature' && <SignatureStep draft={draft} set={set} take={take} sign={sign} />}
      <div className={styles.stepActions}>
        {at > 0 && <Button onClick={() => setAt(all.indexOf(step) - 1)}>{t('previous')}</Button>}
        {last && open === 0 ? (
          <Button type="primary" loading={busy} onClick={() => void finish()}>{t('finish')}</Button>
        ) : (
          <Button type="primary" disabled={open > 0} onClick={() => setAt(all.indexOf(step) + 1)}>{open > 0 ? t(step === 'pieces' ? 'unsaid' : 'unanswered', { count: open }) : t('next')}</Button>
        )}
      </div>
    </div>
  )
}
