import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { Countdown } from '@/components/Countdown'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useDictionary } from '@/lib/dictionary'
import { useLanguage, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useCan, useMe } from '@/lib/session'
import { refresh } from './CommandDialog'
import styles from './delivery.module.css'
import { AbsentDialog, PermitDialog, SignDialog } from './dialogs'
import { Fact, Panel, report } from './shared'
import { texts } from './texts'
import type { Check, Deficiency, Paper, Receipt, Release } from './types'

export function Plan({ order }: { order: Release }) {
  const t = useTexts(texts)
  const reasons = useDictionary('vehicle_choice')
  const shared = useDictionary('mixed_trip')
  return (
    <Panel title={t('plan')} side={<span className={styles.quiet}>{t(`mode_${order.mode}`)}</span>}>
      <dl className={styles.facts}>
        <Fact name={t('consignee')}>{order.consigneeName}<br /><span className={styles.quiet}>{order.consigneeAddress}</span></Fact>
        <Fact name={t('goods')}>{order.goodsName}</Fact>
        {order.mode === 'DOOR' && (
          <>
            <Fact name={t('vehicle')}>{order.vehicle ?? '–'} {order.vehicleType}</Fact>
            <Fact name={t('why')}>{reasons.word(order.vehicleReason)}{order.vehicleRemark && <><br /><span className={styles.quiet}>{order.vehicleRemark}</span></>}</Fact>
            <Fact name={t('courier')}>{order.courierName ?? '–'}</Fact>
            <Fact name={t('dedicated')}>{order.mixedReason ? t('mixed', { reason: shared.word(order.mixedReason) }) : t('dedicatedTrip')}</Fact>
          </>
        )}
        <Fact name={t('window')}>{order.windowFrom || order.windowTo ? <><TimeText at={order.windowFrom} /> – <TimeText at={order.windowTo} /></> : '–'}</Fact>
      </dl>
    </Panel>
  )
}

export function Papers({ order, editable }: { order: Release; editable: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const client = useQueryClient()
  const reasons = useDictionary('document_absent')
  const [absent, setAbsent] = useState<Paper>()
  const note = useMutation({
    mutationFn: (code: string) => api.put(`/api/delivery/releases/${order.id}/papers/${code}`, { report: report(), present: true }),
    onSuccess: () => refresh(client),
    onError: (error) => toast.problem(asProblem(error).message),
  })
  const name = (paper: Paper) => (language === 'zh' ? paper.zh : paper.en)
  return (
    <div id="papers">
      <Panel title={t('papers')}>
        <ul className={styles.rows}>
          {order.papers.map((paper) => (
            <li key={paper.code}>
              <span className={styles.grow}>{name(paper)} {paper.required && <span className={styles.quiet}>{t('required')}</span>}</span>
              <StatusTag tone={paper.noted ? 'done' : 'soon'}>
                {!paper.noted ? t('notNoted') : paper.present ? t('present') : t('absentBecause', { reason: reasons.word(paper.reason) })}
              </StatusTag>
              {editable && !(paper.noted && paper.present) && <Button loading={note.isPending && note.variables === paper.code} onClick={() => note.mutate(paper.code)} aria-label={`${name(paper)} ${t('present')}`}>{t('present')}</Button>}
              {editable && !paper.required && !paper.noted && <Button onClick={() => setAbsent(paper)} aria-label={`${name(paper)} ${t('absent')}`}>{t('absent')}</Button>}
            </li>
          ))}
        </ul>
      </Panel>
      {absent && <AbsentDialog order={order} code={absent.code} name={name(absent)} onClose={() => setAbsent(undefined)} />}
    </div>
  )
}

export function Reviews({ order }: { order: Release }) {
  const t = useTexts(texts)
  const reasons = useDictionary('release_rejection')
  return (
    <Panel title={t('reviewsHead')}>
      {order.reviews.length === 0 && <p className={styles.quiet}>{t('noReviews')}</p>}
      <ul className={styles.rows}>
        {[...order.reviews].reverse().map((review, index) => (
          <li key={index}>
            <span className={styles.grow}>
              <span className={review.standing || !review.approved ? undefined : styles.void}>
                {t(review.approved ? 'approvedBy' : 'rejectedBy', { role: t(`role_${review.role}`), name: review.personName })}
              </span>
              {!review.standing && review.approved && <span className={styles.quiet}> {t('voided')}</span>}
              {(review.reason || review.comment) && <><br /><span className={styles.quiet}>{review.reason && reasons.word(review.reason)} {review.comment}</span></>}
            </span>
            <TimeText at={review.decidedAt} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export function Deficiencies({ order }: { order: Release }) {
  const t = useTexts(texts)
  const me = useMe()
  const reviews = useCan('RELEASE_REVIEW') && me.roles.includes('OPERATIONS_MANAGER')
  const kinds = useDictionary('release_deficiency')
  const [asking, setAsking] = useState<{ one: Deficiency; step: 'sign' | 'permit' }>()
  if (order.deficiencies.length === 0) return null
  return (
    <div id="deficiencies">
      <Panel title={t('deficienciesHead')}>
        <ul className={styles.rows}>
          {order.deficiencies.map((one) => (
            <li key={one.id}>
              <span className={styles.grow}>
                {kinds.word(one.kind)} · {one.responsibleName}
                {one.note && <><br /><span className={styles.quiet}>{one.note}</span></>}
                {one.permittedByName && <><br /><span className={styles.quiet}>{t('permitted', { name: one.permittedByName, reason: one.permitReason ?? '' })}</span></>}
                {one.signedByName && <><br /><span className={styles.quiet}>{t('signed', { name: one.signedByName })} {one.signedNote}</span></>}
              </span>
              <Countdown due={one.dueAt} doneAt={one.signedAt} />
              {!one.signedAt && one.responsibleId === me.personId && <Button onClick={() => setAsking({ one, step: 'sign' })}>{t('sign')}</Button>}
              {!one.signedAt && !one.permittedAt && reviews && (one.kind === 'signature' || one.kind === 'stamp') && <Button onClick={() => setAsking({ one, step: 'permit' })}>{t('permit')}</Button>}
            </li>
          ))}
        </ul>
      </Panel>
      {asking?.step === 'sign' && <SignDialog deficiency={asking.one} onClose={() => setAsking(undefined)} />}
      {asking?.step === 'permit' && <PermitDialog deficiency={asking.one} onClose={() => setAsking(undefined)} />}
    </div>
  )
}

export function ReceiptPanel({ receipt, checks }: { receipt: Receipt; checks: Check[] }) {
  const chinese = useLanguage() === 'zh'
  const name = (code: string) => checks.find((check) => check.code === code)?.[chinese ? 'zh' : 'en'] ?? code
  const t = useTexts(texts)
  const relations = useDictionary('signer_relation')
  const words = useDictionary('reservation')
  return (
    <Panel title={t('signedHead')} side={<TimeText at={receipt.signedAt} />}>
      <dl className={styles.facts}>
        <Fact name={t('signedBy')}>{receipt.signerName ?? '–'} {receipt.relation && relations.word(receipt.relation)} {receipt.agent && <StatusTag tone="soon">{t('agent')}</StatusTag>}</Fact>
        <Fact name={t('courier')}>{receipt.courierName}</Fact>
        <Fact name={t('pieces')}>{t('piecesOf', { count: receipt.accepted, all: receipt.pieces })}</Fact>
        {receipt.checks.map(({ code, passed, note }) => (
          <Fact key={code} name={name(code)}>{passed ? t('checkDone') : <><StatusTag tone="soon">{t('checkNotDone')}</StatusTag> {note}</>}</Fact>
        ))}
        <Fact name={t('reservation')}>{receipt.reservations.length > 0 ? receipt.reservations.map(words.word).join('、') : receipt.clean ? t('noReservation') : (receipt.remark ?? '–')}</Fact>
      </dl>
      <div className={styles.shots}>
        {[...(receipt.signatureId ? [receipt.signatureId] : []), ...receipt.slipIds].map((id) => (
          <a key={id} href={`/api/evidence/${id}/original`} target="_blank" rel="noreferrer"><img src={`/api/evidence/${id}/thumbnail`} alt={t('signature')} /></a>
        ))}
      </div>
    </Panel>
  )
}
