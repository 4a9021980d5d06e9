import { useCallback, useEffect, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { Loading } from '@/components/Loading'
import { OldData } from '@/components/outbox/OldData'
import { Refused } from '@/components/outbox/Refused'
import styles from '@/components/phone/phone.module.css'
import { RefusalList } from '@/components/RefusalList'
import { ScanField } from '@/components/scan/ScanField'
import { useTexts } from '@/lib/i18n'
import { refusedAbout, useOutbox } from '@/lib/outbox'
import { asProblem } from '@/lib/problem'
import { useTitle } from '@/lib/title'
import { loadIdOf, useExpected, useLoad, useRecord } from '../data'
import { texts } from '../texts'
import type { Load } from '../types'
import { command } from '../words'
import { AddGoods } from './AddGoods'
import { useFinding } from './data'
import { OnLoad } from './OnLoad'
import { aboutLoad } from '../words'
import { addingOf, candidatesOf, mayChange, type Candidate } from './rules'

/** What is on the list of a load: put on by a scan, taken off with a reason, until the work is closed. */
export function GoodsPage() {
  const t = useTexts(texts)
  const id = loadIdOf(useParams().id)
  const { load, news, read, error } = useLoad(id)
  useTitle(load ? `${load.plate} ${t('goodsTitle')}` : t('goodsTitle'))
  const { items } = useOutbox()
  if (!load || !read) return error ? <RefusalList problem={asProblem(error)} action={<Link to="/dock">{t('title')}</Link>} /> : <Loading />
  const refused = refusedAbout(items, aboutLoad(load.id))
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{load.plate} {t('goodsTitle')}</h1>
        <Link to={`/dock/loads/${id}?step=scan`}>{t(`kind_${load.kind}`)}</Link>
      </div>
      <OldData read={read} />
      <Refused items={refused} />
      {mayChange(load, 'ADD_GOODS') && <Adding load={load} adding={addingOf(news)} />}
      {!mayChange(load, 'ADD_GOODS') && !mayChange(load, 'REMOVE_GOODS') && <p className={styles.old}>{t('closedGoods')}</p>}
      <OnLoad load={load} adding={addingOf(news)} />
    </div>
  )
}

/** The scan field, what it found, and what waits at the branch. */
function Adding({ load, adding }: { load: Load; adding: ReturnType<typeof addingOf> }) {
  const t = useTexts(texts)
  const record = useRecord()
  const [search, setSearch] = useSearchParams()
  const [chosen, setChosen] = useState<Candidate | null>(null)
  const expected = useExpected(load.siteId)
  const waiting = candidatesOf(load, expected.data?.value ?? [], adding)
  const found = useCallback((candidate: Candidate) => setChosen(candidate), [])
  const { wrong, onCode } = useFinding(load, waiting, found)
  const asked = search.get('code')
  useEffect(() => {
    if (!asked) return
    // once: a reload after it was added must not offer it again
    setSearch({}, { replace: true })
    void onCode(asked)
  }, [asked, onCode, setSearch])
  const add = (goods: object, detail: string) => {
    void record(command(load, 'ADD_GOODS', { goods: [goods] }, detail))
    setChosen(null)
  }
  return (
    <>
      <ScanField onCode={(code) => void onCode(code)} hint={t('scanToAdd')} />
      {wrong && <div className={`${styles.verdict} ${styles.verdict_wrong}`} role="status">✗ {wrong}</div>}
      {chosen && <AddGoods key={chosen.consignmentId} load={load} candidate={chosen} onAdd={add} onClose={() => setChosen(null)} />}
      <Waiting load={load} waiting={waiting.filter((each) => each.consignmentId !== chosen?.consignmentId)} choose={setChosen} />
    </>
  )
}

/** So many fit a list that is looked through by eye; the rest are found by a scan. */
const SHOWN = 20

function Waiting({ load, waiting, choose }: { load: Load; waiting: Candidate[]; choose: (candidate: Candidate) => void }) {
  const t = useTexts(texts)
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="may-add">
      <h2 id="may-add">{t(load.kind === 'UNLOADING' ? 'mayAddUnload' : 'mayAdd')}</h2>
      <ul className={styles.items}>
        {waiting.slice(0, SHOWN).map((each) => (
          <li key={each.consignmentId} className={styles.goodsLine}>
            <span>
              <strong className={styles.mono}>{each.number}</strong>
              <span className={styles.small}>{each.customerName} · {each.goodsName} · {t('pieceCount', { count: each.pieceCount ?? 0 })}</span>
            </span>
            <button type="button" className={styles.button} onClick={() => choose(each)}>
              {t('add')} <span className="visually-hidden">{each.number}</span>
            </button>
          </li>
        ))}
      </ul>
      {waiting.length > SHOWN && <p className={styles.small}>{t('moreWaiting', { count: waiting.length - SHOWN })}</p>}
    </section>
  )
}
