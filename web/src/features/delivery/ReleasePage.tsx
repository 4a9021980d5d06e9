import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { ClauseChip } from '@/components/ClauseChip'
import { Countdown } from '@/components/Countdown'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { PieceGrid, type PieceState } from '@/components/PieceGrid'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useDictionary } from '@/lib/dictionary'
import { useLanguage, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { useCan } from '@/lib/session'
import { shortTime, useNow } from '@/lib/time'
import { refresh } from './CommandDialog'
import styles from './delivery.module.css'
import { CancelDialog, RaiseDialog, ReviewDialog } from './dialogs'
import { PlanDialog } from './PlanDialog'
import { Deficiencies, Papers, Plan, ReceiptPanel, Reviews } from './ReleaseParts'
import { DeliveryTabs, Panel, ReleaseStateTag, report, useRelease } from './shared'
import { texts } from './texts'
import type { Release, Result } from './types'

type Asking = 'approve' | 'reject' | 'raise' | 'plan' | 'cancel'

const STATES: Record<Result, PieceState> = { OK: 'DELIVERED', SHORT: 'MISSING', DAMAGED: 'DAMAGED', REFUSED: 'HELD' }

/** One release order: what it still needs, what was planned, found and said, and the two buttons of the reviewers. */
export function ReleasePage() {
  const { id = '' } = useParams()
  const { data, error } = useRelease(id)
  if (error) return <RefusalList problem={asProblem(error)} />
  if (!data) return <Loading />
  return <Order order={data} />
}

function Order({ order }: { order: Release }) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const [asking, setAsking] = useState<Asking>()
  const plans = useCan('DELIVERY_PLAN')
  const requests = useCan('RELEASE_REQUEST', 'DELIVERY_PLAN')
  const reviews = useCan('RELEASE_REVIEW')
  const open = order.state !== 'DONE' && order.state !== 'CANCELLED'
  const mayReview = order.myReviews.length > 0
  const submit = useMutation({
    mutationFn: () => api.post(`/api/delivery/releases/${order.id}/submission`, { report: report(), revision: order.revision }),
    onSuccess: () => {
      toast.done(t('submitted'))
      return refresh(client)
    },
  })
  const submits = requests && (order.state === 'DRAFT' || order.state === 'REJECTED')
  const buttons = (
    <div className={styles.actions}>
      {submits && <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate()}>{t('submit')}</Button>}
      {mayReview && <Button type="primary" onClick={() => setAsking('approve')}>{t('approve')}</Button>}
      {mayReview && <Button danger onClick={() => setAsking('reject')}>{t('reject')}</Button>}
      {open && reviews && order.state !== 'DRAFT' && <Button onClick={() => setAsking('raise')}>{t('raise')}</Button>}
      {open && plans && <Button onClick={() => setAsking('plan')}>{t('change')}</Button>}
      {open && requests && !order.leftAt && <Button onClick={() => setAsking('cancel')}>{t('cancelOrder')}</Button>}
    </div>
  )
  return (
    <>
      <PageHeader title={t('releaseOf', { number: order.number })} sentence={<Sentence order={order} />} />
      <DeliveryTabs />
      {submit.error && <RefusalList problem={asProblem(submit.error)} />}
      {open && order.missing.length > 0 && <MissingList order={order} />}
      {open && <div className={styles.reviewBar}>{buttons}</div>}
      <div className={styles.columns} style={{ marginTop: 16 }}>
        <div>
          {order.receipt && <ReceiptPanel receipt={order.receipt} checks={order.checks} />}
          <Plan order={order} />
          <Papers order={order} editable={open && requests} />
          <Panel title={t('piecesHead')} side={<span className={styles.quiet}>{t('piecesOf', { count: order.pieces.length, all: order.ofPieces })}</span>}>
            <PieceGrid pieces={order.pieces.map((piece) => ({ id: piece.id, seq: piece.seq, state: piece.result ? STATES[piece.result] : order.leftAt ? 'LOADED' : 'HERE' }))} />
          </Panel>
        </div>
        <div>
          <Reviews order={order} />
          <Deficiencies order={order} />
          <Panel title={order.number}>
            <div className={styles.actions}>
              <Link to={`/consignments/${order.consignmentId}`}>{t('waybillPage')}</Link>
              {order.documentId && <a href={`/api/documents/${order.documentId}/paper.pdf`} target="_blank" rel="noreferrer">{t('document')}</a>}
              {order.receipt && <a href={`/api/documents/${order.receipt.documentId}/paper.pdf`} target="_blank" rel="noreferrer">{t('receiptPdf')}</a>}
            </div>
          </Panel>
        </div>
      </div>
      {(asking === 'approve' || asking === 'reject') && <ReviewDialog order={order} approving={asking === 'approve'} onClose={() => setAsking(undefined)} />}
      {asking === 'raise' && <RaiseDialog order={order} onClose={() => setAsking(undefined)} />}
      {asking === 'cancel' && <CancelDialog order={order} onClose={() => setAsking(undefined)} />}
      {asking === 'plan' && <PlanDialog consignment={{ id: order.consignmentId, number: order.number }} order={order} onClose={() => setAsking(undefined)} />}
    </>
  )
}

function Sentence({ order }: { order: Release }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const reasons = useDictionary('release_rejection')
  const awaited = (['DISPATCHER', 'OPERATIONS_MANAGER'] as const).filter(
    (role) => !order.reviews.some((review) => review.standing && review.approved && review.role === role),
  )
  const rejection = order.reviews.filter((review) => !review.approved).at(-1)
  const said =
    order.leftAt && order.state !== 'DONE'
      ? t('say_OUT', { name: order.courierName ?? '' })
      : t(`say_${order.state}`, {
          who: awaited.map((role) => t(`role_${role}`)).join('、'),
          reason: reasons.word(rejection?.reason),
          time: order.closedAt ? shortTime(order.closedAt, now, language) : '',
        })
  return (
    <span className={styles.actions}>
      <ReleaseStateTag row={order} /> {said}
      {order.state === 'IN_REVIEW' && order.reviewDueAt && <Countdown due={order.reviewDueAt} />}
    </span>
  )
}

/** A closed gate is a to-do list; each line says where it is done. */
function MissingList({ order }: { order: Release }) {
  const t = useTexts(texts)
  return (
    <section className={styles.missing} aria-label={t('missing')}>
      <strong>{t('missing')}</strong>
      <ul>
        {order.missing.map((one, index) => (
          <li key={`${one.code}-${index}`}>
            {one.text} {one.clause && <ClauseChip clause={one.clause} />}
            {one.field?.startsWith('papers') && <a href="#papers">{t('papers')}</a>}
            {one.field === 'deficiencies' && <a href="#deficiencies">{t('deficiencies')}</a>}
          </li>
        ))}
      </ul>
    </section>
  )
}
