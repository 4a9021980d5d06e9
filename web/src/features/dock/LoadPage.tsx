import { useCallback, useEffect, useState } from 'react'
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { Loading } from '@/components/Loading'
import { OldData } from '@/components/outbox/OldData'
import { Refused } from '@/components/outbox/Refused'
import styles from '@/components/phone/phone.module.css'
import { RefusalList } from '@/components/RefusalList'
import { ScanField } from '@/components/scan/ScanField'
import { SimulatedTag } from '@/components/SimulatedTag'
import { useLanguage, useTexts } from '@/lib/i18n'
import { refusedAbout, useOutbox } from '@/lib/outbox'
import { asProblem } from '@/lib/problem'
import { useCan } from '@/lib/session'
import { shortTime, useNow } from '@/lib/time'
import { useTitle } from '@/lib/title'
import { useRepackAhead } from './damages/data'
import { loadIdOf, useDictionariesAhead, useLoad, useRecord } from './data'
import { StepBody } from './StepBody'
import { currentStep, stepOfPlace, stepsOf, type StepCard, type StepKey } from './steps'
import { texts } from './texts'
import { aboutLoad } from './words'
import type { Load, LoadId } from './types'
import { useScanning } from './useScanning'

/** One vehicle at one site on a phone: scan at any time, one card per step, nothing lost without a network. */
export function LoadPage() {
  const t = useTexts(texts)
  const id = loadIdOf(useParams().id)
  const { load, news, number, read, error } = useLoad(id)
  useNumberInAddress(id, number)
  useTitle(load ? `${load.plate} ${t(`kind_${load.kind}`)}` : t('title'))
  useDictionariesAhead()
  if (!load && error) {
    const problem = asProblem(error)
    return (
      <div className={styles.page}>
        {problem.status === 0 ? (
          <EmptyState title={t('notFound')} hint={problem.detail} action={<Link to="/dock">{t('title')}</Link>} />
        ) : (
          <RefusalList problem={problem} action={<Link to="/dock">{t('title')}</Link>} />
        )}
      </div>
    )
  }
  if (!load || !read) return <Loading />
  return <LoadWork key={`${load.kind}-${load.siteId}-${load.vehicleId}`} load={load} news={news} read={read} />
}

/** A load listed here has its own address as soon as the server knows it; nothing half typed is thrown away. */
function useNumberInAddress(id: LoadId, number: number | undefined) {
  const navigate = useNavigate()
  const { search } = useLocation()
  useEffect(() => {
    if (typeof id === 'string' && number !== undefined) void navigate(`/dock/loads/${number}${search}`, { replace: true })
  }, [id, number, search, navigate])
}

interface WorkProps {
  load: Load
  news: ReturnType<typeof useLoad>['news']
  read: NonNullable<ReturnType<typeof useLoad>['read']>
}

function LoadWork({ load, news, read }: WorkProps) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const record = useRecord()
  const opens = useCan('INCIDENT_OPEN')
  useRepackAhead(load)
  const [search, setSearch] = useSearchParams()
  const { items } = useOutbox()
  const [place, setPlace] = useState<string | null>(null)
  const steps = stepsOf(load)
  const asked = search.get('step') as StepKey | null
  const shown = steps.some((step) => step.key === asked) ? asked! : currentStep(steps)
  const show = useCallback((key: StepKey) => setSearch({ step: key }, { replace: true }), [setSearch])
  const goTo = (target: string) => {
    const key = stepOfPlace(load, target)
    if (!key) return
    show(key)
    setPlace(target)
  }
  useEffect(() => {
    if (place) document.getElementById(place)?.scrollIntoView({ block: 'center' })
  }, [place, shown])
  const { onCode, last, condition, setCondition } = useScanning(load, record, () => show('scan'))
  // the command that lists it is about the site; without it nothing recorded here can be sent
  const refused = [...items.filter(({ reportKey, state }) => reportKey === load.id && state === 'refused'), ...refusedAbout(items, aboutLoad(load.id))]
  const may = (type: string) => load.actions.includes(type) || news.length > 0
  const index = steps.findIndex((step) => step.key === shown)
  const go = (by: number) => {
    setPlace(null)
    show(steps[index + by]!.key)
  }
  return (
    <div className={styles.page}>
      <header className={styles.loadHead}>
        <div className={styles.head}>
          <h1>
            {load.plate} {t(`kind_${load.kind}`)} <SimulatedTag simulated={load.simulated} />
          </h1>
          {opens && <Link to={incidentOf(load)}>{t('openIncident')}</Link>}
          <Link to="/dock">{t('today')}</Link>
        </div>
        <div className={styles.facts}>
          <span>{load.siteName}</span>
          <strong>{t(`state_${load.state}`)}</strong>
          {load.regulated && <span className={styles.keyMark}>● {t('keyCustomer')}</span>}
          {load.plannedAt && <span>{t('planned')} {shortTime(load.plannedAt, now, language)}</span>}
        </div>
      </header>
      <OldData read={read} />
      <ScanField onCode={onCode} />
      {last && (
        <div className={`${styles.verdict} ${styles[`verdict_${last.signal}`]}`} role="status" aria-live="assertive">
          <span>{last.signal === 'right' ? '✓' : last.signal === 'held' ? '‖' : '✗'} {last.text}</span>
          {last.loadId && <Link className={styles.button} to={`/dock/loads/${last.loadId}`}>{t('openLoad')}</Link>}
          {last.addable && <Link className={styles.button} to={`/dock/loads/${load.id}/goods?code=${encodeURIComponent(last.addable)}`}>{t('addToLoad')}</Link>}
        </div>
      )}
      <Refused
        items={refused}
        jump={(field) => (stepOfPlace(load, field) ? () => goTo(field) : null)}
      />
      <StepBar steps={steps} shown={shown} show={(key) => { setPlace(null); show(key) }} />
      <section className={styles.stepCard} aria-labelledby="step-title">
        <div className={styles.stepTop}>
          <h2 id="step-title">{t(shown)}</h2>
          <span aria-label={t('step', { n: index + 1, total: steps.length })}>{index + 1} / {steps.length}</span>
        </div>
        <StepBody
          card={steps[index]!}
          {...{ load, news, record, may, place, goTo, condition, setCondition }}
        />
      </section>
      <div className={styles.foot}>
        <button type="button" className={styles.button} disabled={index === 0} onClick={() => go(-1)}>{t('previous')}</button>
        <button type="button" className={styles.primary} disabled={index === steps.length - 1} onClick={() => go(1)}>{t('next')}</button>
      </div>
    </div>
  )
}

/** Where something wrong with the goods of a load is reported; with several waybills the label is scanned there. */
function incidentOf({ goods, siteId }: Load): string {
  const only = goods.length === 1 ? `&consignment=${goods[0]!.consignmentId}` : ''
  return `/incidents/new?site=${siteId}${only}`
}

/** All steps with how far they are; any can be opened at any time. */
function StepBar({ steps, shown, show }: { steps: StepCard[]; shown: StepKey; show: (key: StepKey) => void }) {
  const t = useTexts(texts)
  return (
    <nav aria-label={t('steps')}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.key}>
            <button
              type="button"
              aria-current={step.key === shown ? 'step' : undefined}
              className={step.state === 'done' ? styles.stepDone : step.state === 'later' ? styles.stepLater : undefined}
              onClick={() => show(step.key)}
            >
              {step.state === 'done' ? '✓ ' : ''}{t(step.key)}{step.state === 'open' && step.total > 1 ? ` ${step.done}/${step.total}` : ''}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
