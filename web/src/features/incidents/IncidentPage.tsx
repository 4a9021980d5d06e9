import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Link, useParams } from 'react-router'
import { ClauseChip } from '@/components/ClauseChip'
import { Countdown } from '@/components/Countdown'
import { EmptyState } from '@/components/EmptyState'
import { Marks, SeverityTag, WaitingTag } from '@/components/incidents/Tags'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { PieceGrid } from '@/components/PieceGrid'
import { RefusalList } from '@/components/RefusalList'
import { TimeText } from '@/components/TimeText'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { oneQuery } from '@/lib/queries'
import { useCan } from '@/lib/session'
import { ContactDialog, GradeDialog, OpinionDialog, ReportDialog, SayDialog } from './dialogs'
import styles from './incidents.module.css'
import { Materials, Story } from './panels'
import { affected } from './sentence'
import { texts } from './texts'
import type { IncidentData, Step } from './types'

const Thread = lazy(() => import('@/components/thread/Thread').then(({ Thread }) => ({ default: Thread })))

/** One incident: the sentence, what is owed, what can be done next, and everything that was done. */
export function IncidentPage() {
  const { id = '' } = useParams()
  const t = useTexts(texts)
  const valid = /^\d+$/.test(id)
  const { data, error } = useQuery({ ...oneQuery<IncidentData>('incidents', id), enabled: valid })
  const known = data !== undefined
  useEffect(() => {
    // who saw it when is on record, once
    if (known) void api.post(`/api/incidents/${id}/views`, {}).catch(() => undefined)
  }, [known, id])
  if (data) return <Shown data={data} />
  const problem = error ? asProblem(error) : null
  if (!valid || problem?.status === 404) return <EmptyState title={t('noIncidents')} action={<LinkButton to="/incidents">{t('incidents')}</LinkButton>} />
  return problem ? <RefusalList problem={problem} /> : <Loading />
}

/** In the order they come; the first that is possible is the one to do. */
const ORDER: Step[] = ['RELEASE', 'OPINION', 'ACT', 'REPORT', 'SOLVE', 'CLOSE', 'CONTACT', 'SEND_BACK', 'GRADE', 'ACKNOWLEDGE', 'DISMISS']

/** What is to be done now, by what the incident waits for. */
function primary({ incident, steps }: IncidentData): Step | undefined {
  const next: Partial<Record<string, Step>> = { FIRST_ACTION: 'ACT', REPORT: 'REPORT', OPINION: 'OPINION', SOLUTION: 'SOLVE', RELEASE: 'RELEASE', CLOSE: 'CLOSE' }
  const step = next[incident.waiting]
  return step && steps.includes(step) ? step : undefined
}

function Shown({ data }: { data: IncidentData }) {
  const t = useTexts(texts)
  const talks = useCan('THREAD_USE')
  const [asking, setAsking] = useState<Step>()
  const { incident } = data
  const names: Partial<Record<Step, string>> = {
    ACT: t('act'), CONTACT: t('contact'), GRADE: t('grade'), REPORT: incident.reportVersion ? t('reportAgain') : t('report'), OPINION: t('opinion'), SOLVE: t('solve'),
    SEND_BACK: t('sendBack'), RELEASE: t('release'), CLOSE: t('close'), DISMISS: t('dismiss'),
  }
  const main = primary(data)
  const close = () => setAsking(undefined)
  return (
    <>
      <PageHeader
        title={t('of', { kind: incident.kindName, waybill: incident.waybill })}
        sentence={<span className={styles.tags}><WaitingTag row={incident} /><SeverityTag severity={incident.severity} /><Marks row={incident} /><span>{incident.number}</span></span>}
      />
      <p className={styles.sentence}><Sentence data={data} /></p>
      <div className={styles.actions}>
        {main && <Button type="primary" onClick={() => setAsking(main)}>{names[main]}</Button>}
        {ORDER.filter((step) => step !== main && names[step] && data.steps.includes(step)).map((step) => (
          <Button key={step} danger={step === 'DISMISS'} onClick={() => setAsking(step)}>{names[step]}</Button>
        ))}
      </div>
      <Progress data={data} />
      <div className={styles.columns}>
        <div>
          <Overview data={data} />
          <Story entries={data.entries} />
          {talks && (
            <section className={styles.panel}>
              <h2>{t('thread')}</h2>
              <Suspense fallback={<Loading />}><Thread kind="incident" id={incident.id} /></Suspense>
            </section>
          )}
        </div>
        <div>
          {data.toClose.length > 0 && (
            <section className={styles.panel}>
              <h2>{t('toClose')}</h2>
              <ul className={styles.missing}>
                {data.toClose.map((line) => <li key={line.code + line.message}>{line.message} {line.clause && <ClauseChip clause={line.clause} />}</li>)}
              </ul>
            </section>
          )}
          <Materials data={data} />
        </div>
      </div>
      {asking === 'ACT' && <SayDialog data={data} command="act" photos="goodsPhotos" onClose={close} />}
      {asking === 'SOLVE' && <SayDialog data={data} command="solve" photos="proof" onClose={close} />}
      {asking === 'SEND_BACK' && <SayDialog data={data} command="sendBack" onClose={close} />}
      {asking === 'RELEASE' && <SayDialog data={data} command="release" onClose={close} />}
      {asking === 'CLOSE' && <SayDialog data={data} command="close" onClose={close} />}
      {asking === 'DISMISS' && <SayDialog data={data} command="dismiss" danger onClose={close} />}
      {asking === 'CONTACT' && <ContactDialog data={data} onClose={close} />}
      {asking === 'GRADE' && <GradeDialog data={data} onClose={close} />}
      {asking === 'REPORT' && <ReportDialog data={data} onClose={close} />}
      {asking === 'OPINION' && <OpinionDialog data={data} onClose={close} />}
    </>
  )
}

function Sentence({ data: { incident, pieces } }: { data: IncidentData }) {
  const t = useTexts(texts)
  const some = affected(pieces)
  const which = some ? t('piecesSome', { list: some }) : t('piecesAll', { count: pieces.length })
  const first = t('sentence', { site: incident.siteName ?? '', stage: t(`stage_${incident.stage}`), kind: incident.kindName, pieces: which })
  return <>{first}{incident.held ? `；${t('heldNow')}` : incident.releasedAt ? `；${t('goOn')}` : ''}。{incident.words}</>
}

/** The stations of an incident, with the time each was reached. */
function Progress({ data: { incident } }: { data: IncidentData }) {
  const t = useTexts(texts)
  const stations: [string, string | null | undefined][] = [
    [t('step_FOUND'), incident.openedAt], [t('step_ACTED'), incident.firstActionAt], [t('step_REPORTED'), incident.reportedAt], [t('step_OPINION'), incident.opinionAt],
    [t('step_SOLVED'), incident.solvedAt], ...(incident.blocking ? [[t('step_RELEASED'), incident.releasedAt] as [string, string | null | undefined]] : []), [t('step_CLOSED'), incident.closedAt],
  ]
  return (
    <ol className={styles.progress} aria-label={t('steps')}>
      {stations.map(([name, at]) => <li key={name} data-done={Boolean(at)}><span>{at ? '✓ ' : '○ '}{name}</span>{at ? <TimeText at={at} /> : <small>–</small>}</li>)}
    </ol>
  )
}

function Overview({ data: { incident, goodsName, documentNumber, pieces } }: { data: IncidentData }) {
  const t = useTexts(texts)
  const afterUnloading = incident.stage === 'ARRIVAL' && !incident.reportDueAt && !incident.reportedAt && !incident.closedAt
  return (
    <section className={styles.panel}>
      <h2>{t('overview')}</h2>
      <dl className={styles.facts}>
        <div><dt>{t('firstActionDue')} <ClauseChip clause="A-10" /></dt><dd><Countdown due={incident.firstActionDueAt} doneAt={incident.firstActionAt ?? incident.closedAt} /></dd></div>
        {incident.reportDueAt && <div><dt>{t('reportDue')} <ClauseChip clause={incident.stage === 'ARRIVAL' ? 'A-29' : 'A-11'} /></dt><dd><Countdown due={incident.reportDueAt} doneAt={incident.reportedAt ?? incident.closedAt} /></dd></div>}
        {afterUnloading && <div><dt>{t('reportDue')} <ClauseChip clause="A-29" /></dt><dd>{t('afterUnloadingHint')}</dd></div>}
        {incident.opinionDueAt && <div><dt>{t('opinionDue')} <ClauseChip clause="A-23" /></dt><dd><Countdown due={incident.opinionDueAt} doneAt={incident.opinionAt ?? incident.closedAt} /></dd></div>}
        <div><dt>{t('waybillPage')}</dt><dd><Link to={`/consignments/${incident.consignmentId}`}>{incident.waybill}</Link> {goodsName}</dd></div>
        <div><dt>{t('customer')}</dt><dd>{incident.customerName ?? '–'}</dd></div>
        <div><dt>{t('site')}</dt><dd>{incident.siteName} · {t(`stage_${incident.stage}`)}</dd></div>
        <div><dt>{t('openedBy')}</dt><dd>{incident.openedByName} {incident.signals > 1 && t('signalsCount', { count: incident.signals })}</dd></div>
        {documentNumber && <div><dt>{t('document')}</dt><dd><Link to={`/documents/${incident.documentId}`}>{documentNumber}</Link></dd></div>}
      </dl>
      <PieceGrid pieces={pieces.map((piece) => ({ id: piece.id, seq: piece.seq, state: !piece.affected ? 'EXPECTED' : incident.held ? 'HELD' : 'DAMAGED' }))} words={{ EXPECTED: t('otherPieces'), DAMAGED: t('chosenPieces') }} />
    </section>
  )
}
