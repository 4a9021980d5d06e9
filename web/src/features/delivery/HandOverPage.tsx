import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { newReportKey } from '@/lib/reportKey'
import { refresh } from './CommandDialog'
import styles from './delivery.module.css'
import { BLANK, send, steps, unanswered, unsaid, type Draft, type Pictures, type Step } from './handOver'
import { ChecksStep, PiecesStep, RefusalStep, SignatureStep, SignerStep } from './HandOverSteps'
import { useRelease } from './shared'
import { texts } from './texts'
import type { Release } from './types'

/** The hand-over at the door, step by step on a phone. */
export function HandOverPage() {
  const { id = '' } = useParams()
  const { data, error } = useRelease(id)
  if (error) return <RefusalList problem={asProblem(error)} />
  if (!data) return <Loading />
  return <Steps order={data} />
}

const TITLES = { pieces: 'stepPieces', checks: 'stepChecks', refusal: 'stepRefusal', signer: 'stepSigner', signature: 'stepSignature' } as const

function Steps({ order }: { order: Release }) {
  const t = useTexts(texts)
  const navigate = useNavigate()
  const client = useQueryClient()
  const [key] = useState(newReportKey)
  const [draft, setDraft] = useState<Draft>(BLANK)
  const [pictures, setPictures] = useState<Pictures>({ signature: null, slips: [], refused: [] })
  const [at, setAt] = useState(0)
  const all = steps(order, draft)
  const step: Step = all[Math.min(at, all.length - 1)]!
  const last = step === all.at(-1)
  const open = step === 'pieces' ? unsaid(order.pieces, draft) : step === 'checks' ? unanswered(order.checks, draft) : 0
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const picture = (change: Partial<Pictures>) => setPictures((before) => ({ ...before, ...change }))
  const finish = useMutation({
    mutationFn: () => send(order, draft, pictures, key),
    onSuccess: async () => {
      toast.done(t('finished'))
      await refresh(client)
      await navigate('/delivery/mine')
    },
  })
  const blocked = open > 0
  return (
    <div className={styles.steps}>
      <PageHeader
        title={order.consigneeName}
        sentence={<>{order.consigneeAddress} {order.consigneePhone && <a href={`tel:${order.consigneePhone}`}>{t('call')} {order.consigneePhone}</a>}</>}
      />
      <div className={styles.stepHead}>
        <h2>{t(TITLES[step])}</h2>
        <span>{t('step', { step: all.indexOf(step) + 1, of: all.length })}</span>
      </div>
      {step === 'pieces' && <PiecesStep pieces={order.pieces} draft={draft} set={set} />}
      {step === 'checks' && <ChecksStep checks={order.checks} draft={draft} set={set} />}
      {step === 'refusal' && <RefusalStep draft={draft} set={set} pictures={pictures} picture={picture} />}
      {step === 'signer' && <SignerStep pieces={order.pieces} draft={draft} set={set} />}
      {step === 'signature' && <SignatureStep pictures={pictures} picture={picture} />}
      {finish.error && <RefusalList problem={asProblem(finish.error)} />}
      <div className={styles.stepActions}>
        {at > 0 && <Button onClick={() => setAt(all.indexOf(step) - 1)}>{t('previous')}</Button>}
        {last && !blocked ? (
          <Button type="primary" loading={finish.isPending} onClick={() => finish.mutate()}>{finish.isPending ? t('sending') : t('finish')}</Button>
        ) : (
          <Button type="primary" disabled={blocked} onClick={() => setAt(all.indexOf(step) + 1)}>{blocked ? t(step === 'pieces' ? 'unsaid' : 'unanswered', { count: open }) : t('next')}</Button>
        )}
      </div>
    </div>
  )
}
