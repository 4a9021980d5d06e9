import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Countdown } from '@/components/Countdown'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { PieceGrid } from '@/components/PieceGrid'
import { RefusalList } from '@/components/RefusalList'
import { TimeText } from '@/components/TimeText'
import { useDictionary } from '@/lib/dictionary'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { oneQuery } from '@/lib/queries'
import { useCan, useMe } from '@/lib/session'
import styles from './delivery.module.css'
import { ContactDialog, DecisionDialog, NoteDialog } from './dialogs'
import { DeliveryTabs, Fact, Panel, RefusalStateTag } from './shared'
import { texts } from './texts'
import type { RefusalPageData } from './types'

type Asking = 'decide' | 'repacking' | 'confirmation' | 'contact'

/** One refusal: what happened, what was decided, who was told. */
export function RefusalPage() {
  const { id = '' } = useParams()
  const { data, error } = useQuery(oneQuery<RefusalPageData>('delivery/refusals', id))
  if (error) return <RefusalList problem={asProblem(error)} />
  if (!data) return <Loading />
  return <Page data={data} />
}

function Page({ data: { refusal, pieces, contacts } }: { data: RefusalPageData }) {
  const t = useTexts(texts)
  const me = useMe()
  const reasons = useDictionary('refusal')
  const [asking, setAsking] = useState<Asking>()
  const decides = useCan('RETURN_DECIDE') && (me.everything || me.branches.includes(refusal.shippingSiteId))
  const works = useCan('HANDLING_WORK', 'DELIVERY_PLAN') && (me.everything || me.branches.includes(refusal.siteId))
  const writes = useCan('RETURN_DECIDE', 'DELIVERY_PLAN', 'TRACKING_WORK')
  const close = () => setAsking(undefined)
  return (
    <>
      <PageHeader
        title={t('refusalOf', { number: refusal.number ?? '' })}
        sentence={
          <span className={styles.actions}>
            <RefusalStateTag state={refusal.state} />
            {t(`rsay_${refusal.state}`, { count: refusal.pieceIds.length, site: refusal.shippingSiteName ?? '', note: refusal.closingNote ?? '' })}
            {refusal.state === 'AWAITING_DECISION' && <Countdown due={refusal.decisionDueAt} />}
            {refusal.state === 'RETURNING' && refusal.returnDueAt && <Countdown due={refusal.returnDueAt} doneAt={refusal.departedAt} />}
          </span>
        }
      />
      <DeliveryTabs />
      <div className={styles.actions} style={{ marginBottom: 16 }}>
        {refusal.state === 'AWAITING_DECISION' && decides && <Button type="primary" onClick={() => setAsking('decide')}>{t('decide')}</Button>}
        {refusal.state === 'REPACKING' && works && <Button type="primary" onClick={() => setAsking('repacking')}>{t('repacked')}</Button>}
        {refusal.state === 'RETURNING' && decides && <Button type="primary" onClick={() => setAsking('confirmation')}>{t('confirmReturn')}</Button>}
        {refusal.state !== 'CLOSED' && writes && <Button onClick={() => setAsking('contact')}>{t('addContact')}</Button>}
      </div>
      <div className={styles.columns}>
        <div>
          <Panel title={t('facts')} side={<TimeText at={refusal.refusedAt} />}>
            <dl className={styles.facts}>
              <Fact name={t('refusalReason')}>{reasons.word(refusal.reason)} {refusal.remark}</Fact>
              <Fact name={t('refuser')}>{refusal.refuserName}</Fact>
              <Fact name={t('statement')}>{refusal.statement}</Fact>
              <Fact name={t('quarantine')}>{refusal.quarantine}</Fact>
              <Fact name={t('site')}>{refusal.siteName}</Fact>
              <Fact name={t('shippingSite')}>{refusal.shippingSiteName}</Fact>
            </dl>
            <div className={styles.shots}>
              {refusal.photoIds.map((id) => (
                <a key={id} href={`/api/evidence/${id}/original`} target="_blank" rel="noreferrer"><img src={`/api/evidence/${id}/thumbnail`} alt={t('refusedPhotos')} /></a>
              ))}
            </div>
          </Panel>
          <Panel title={t('pieces')}>
            <PieceGrid pieces={pieces.map((piece) => ({ id: piece.id, seq: piece.seq, state: refusal.state === 'CLOSED' ? 'EXPECTED' : 'HELD' }))} />
          </Panel>
        </div>
        <div>
          <Panel title={t('history')}>
            <dl className={styles.facts} style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}>
              <Fact name={t('decision')}>
                {refusal.decision ? <>{t(`decision_${refusal.decision}`)} · {refusal.decidedByName} <TimeText at={refusal.decidedAt} /> <span className={styles.quiet}>{refusal.decisionRemark}</span></> : '–'}
              </Fact>
              {refusal.repackedAt && <Fact name={t('repacked')}><TimeText at={refusal.repackedAt} /> {refusal.repackNote}</Fact>}
              {refusal.returnConsignmentId && <Fact name={t('returnWaybill')}><Link to={`/consignments/${refusal.returnConsignmentId}`}>{refusal.returnNumber ?? refusal.returnConsignmentId}</Link></Fact>}
              {refusal.departedAt && <Fact name={t('departed')}><TimeText at={refusal.departedAt} /></Fact>}
              {refusal.closedAt && <Fact name={t('rstate_CLOSED')}>{refusal.closedByName} <TimeText at={refusal.closedAt} /></Fact>}
            </dl>
            <p className={styles.actions}>
              <Link to={`/consignments/${refusal.consignmentId}`}>{t('waybillPage')}</Link>
              <a href={`/api/documents/${refusal.documentId}/paper.pdf`} target="_blank" rel="noreferrer">{t('notice')}</a>
            </p>
          </Panel>
          <Panel title={t('contactHead')}>
            {contacts.length === 0 && <p className={styles.quiet}>{t('noContacts')}</p>}
            <ul className={styles.rows}>
              {contacts.map((one, index) => (
                <li key={index}>
                  <span className={styles.grow}>{one.channel} · {one.spokenTo}<br /><span className={styles.quiet}>{one.note} — {one.byName}</span></span>
                  <TimeText at={one.contactedAt} />
                </li>
              ))}
            </ul>
          </Panel>
        </div>
      </div>
      {asking === 'decide' && <DecisionDialog refusal={refusal} onClose={close} />}
      {asking === 'contact' && <ContactDialog refusal={refusal} onClose={close} />}
      {(asking === 'repacking' || asking === 'confirmation') && <NoteDialog refusal={refusal} step={asking} onClose={close} />}
    </>
  )
}
