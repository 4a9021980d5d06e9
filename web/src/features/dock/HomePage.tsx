import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Countdown } from '@/components/Countdown'
import { EmptyState } from '@/components/EmptyState'
import { Loading } from '@/components/Loading'
import { OldData } from '@/components/outbox/OldData'
import { Refused } from '@/components/outbox/Refused'
import styles from '@/components/phone/phone.module.css'
import { RefusalList } from '@/components/RefusalList'
import { ScanField } from '@/components/scan/ScanField'
import { useTexts } from '@/lib/i18n'
import { nameOf } from '@/lib/names'
import { refusedAbout, useOutbox } from '@/lib/outbox'
import { asProblem } from '@/lib/problem'
import { readCode } from '@/lib/scan/code'
import { signal } from '@/lib/scan/signals'
import { can, useMe } from '@/lib/session'
import { useTitle } from '@/lib/title'
import { ExpectedCard, ListedCard, LoadCard } from './Cards'
import { useDamages } from './damages/data'
import { byTimeLeft } from './damages/rules'
import { askCode, useDictionariesAhead, useExpected, useLoads, useSiteChoice } from './data'
import { aboutSite, listedHere, useForeseen, useListing } from './listing'
import { texts } from './texts'

/** Today's loads of one branch, and the field whose scan opens the right one. */
export function HomePage() {
  const t = useTexts(texts)
  const me = useMe()
  useTitle(t('title'))
  const { siteId, options, choose } = useSiteChoice()
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('title')}</h1>
        <Link to="/loads">{t('all')}</Link>
      </div>
      {(options.length > 1 || siteId == null) && (
        <select className={styles.select} aria-label={t('site')} value={siteId ?? ''} onChange={(e) => choose(Number(e.target.value))}>
          {siteId == null && <option value="">{t('chooseSite')}</option>}
          {options.map((site) => (
            <option key={site.id} value={site.id}>{nameOf(site)}</option>
          ))}
        </select>
      )}
      {siteId == null ? <EmptyState title={t('chooseSite')} /> : <SiteWork key={siteId} siteId={siteId} works={can(me, 'HANDLING_WORK')} />}
    </div>
  )
}

function SiteWork({ siteId, works }: { siteId: number; works: boolean }) {
  const t = useTexts(texts)
  const loads = useLoads(siteId)
  const expected = useExpected(siteId)
  const { found, onCode } = useCodes(siteId, loads.data?.value.rows ?? [])
  const { list, busy, problem } = useListing(siteId)
  useDictionariesAhead()
  const { items } = useOutbox()
  const here = listedHere(items, siteId)
  const rows = loads.data?.value.rows ?? []
  const coming = (expected.data?.value ?? []).filter((each) => !here.some(({ kind, vehicleId }) => each.kind === kind && each.vehicleId === vehicleId))
  useForeseen(siteId, works ? coming : [])
  return (
    <>
      <ScanField onCode={onCode} />
      {found && <div className={`${styles.verdict} ${styles.verdict_wrong}`} role="status">✗ {found}</div>}
      <OldData read={loads.data} />
      <OpenDamages siteId={siteId} />
      {problem && <RefusalList problem={problem} />}
      <Refused items={refusedAbout(items, aboutSite(siteId))} />
      {loads.isError && !loads.data && <RefusalList problem={asProblem(loads.error)} />}
      {loads.isPending && <Loading />}
      {loads.data && rows.length + here.length === 0 && <EmptyState title={t('nothing')} hint={t('nothingHint')} />}
      {rows.length + here.length > 0 && (
        <section aria-labelledby="today">
          <h2 id="today" className="visually-hidden">{t('today')}</h2>
          <ul className={styles.cards}>
            {here.map((each) => <ListedCard key={each.key} listed={each} />)}
            {rows.map((row) => <LoadCard key={row.id} row={row} />)}
          </ul>
        </section>
      )}
      {coming.length > 0 && (
        <section aria-labelledby="coming">
          <h2 id="coming">{t('expected')}</h2>
          <ul className={styles.cards}>
            {coming.map((each) => (
              <ExpectedCard
                key={`${each.kind}-${each.vehicleId}-${each.fromLoadId}-${each.consignments[0]?.consignmentId}`}
                expected={each}
                busy={busy}
                onPrepare={works && each.vehicleId != null ? () => void list(each) : undefined}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** The way to the damaged packagings of the branch; the soonest decides the colour. */
function OpenDamages({ siteId }: { siteId: number }) {
  const t = useTexts(texts)
  const { damages = [] } = useDamages(siteId, true)
  const rows = byTimeLeft(damages.filter((each) => each.solvedAt == null))
  return (
    <Link className={styles.strip} to={`/dock/damages?site=${siteId}`}>
      {rows.length > 0 ? <strong>{t('damagesCount', { count: rows.length })}</strong> : <span>{t('damages')} · {t('damagesNone')}</span>}
      {rows[0] && <Countdown due={rows[0].dueAt} />}
    </Link>
  )
}

/** A scanned code opens its load: from what is on the phone where it can be, else the server is asked. */
function useCodes(siteId: number, rows: { id: number; plate: string }[]) {
  const t = useTexts(texts)
  const navigate = useNavigate()
  const [found, setFound] = useState<string | null>(null)
  const open = (id: number, step = '') => {
    signal('right')
    void navigate(`/dock/loads/${id}${step}`)
  }
  const wrong = (text: string) => {
    signal('wrong')
    setFound(text)
  }
  const onCode = async (text: string) => {
    const code = readCode(text)
    if (!code) return
    setFound(null)
    if (code.what === 'load') return open(code.id)
    if (code.what === 'misread') return wrong(t('verdict_misread', { code: code.code }))
    const vehicle = rows.filter((row) => row.plate.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase() === code.code.replace(/[^\p{L}\p{N}]/gu, ''))
    if (vehicle.length === 1) return open(vehicle[0]!.id)
    try {
      const answer = await askCode(code.code, siteId)
      if (answer.loadId != null) return open(answer.loadId, code.what === 'piece' ? '?step=scan' : '')
      wrong(answer.message || t('verdict_foreign', { code: code.code }))
    } catch (error) {
      wrong(asProblem(error).message)
    }
  }
  return { found, onCode: (text: string) => void onCode(text) }
}
