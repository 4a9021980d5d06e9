import { Link, useSearchParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { Loading } from '@/components/Loading'
import { OldData } from '@/components/outbox/OldData'
import styles from '@/components/phone/phone.module.css'
import { RefusalList } from '@/components/RefusalList'
import { Tabs } from '@/components/Tabs'
import { useTexts } from '@/lib/i18n'
import { nameOf } from '@/lib/names'
import { asProblem } from '@/lib/problem'
import { useMe } from '@/lib/session'
import { useTitle } from '@/lib/title'
import { BackLink } from './BackLink'
import { useSiteChoice } from '../data'
import { texts } from '../texts'
import { useDamages } from './data'
import { DamageCard } from './DamageCard'
import { byTimeLeft, bySolved } from './rules'

const ALL = 'all'

/** The damaged packagings of a branch, or for headquarters of all: what waits by time left, and what was done. */
export function DamagesPage() {
  const t = useTexts(texts)
  const me = useMe()
  useTitle(t('damages'))
  const { siteId: mine, options, choose } = useSiteChoice()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('site') ?? (mine ? String(mine) : ALL)
  const tab = search.get('tab') ?? 'open'
  const pick = (site: string) => {
    if (site !== ALL) choose(Number(site))
    setSearch({ site, tab }, { replace: true })
  }
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('damages')}</h1>
        <BackLink />
      </div>
      {options.length > 1 && (
        <select className={styles.select} aria-label={t('site')} value={asked} onChange={(e) => pick(e.target.value)}>
          {me.everything && <option value={ALL}>{t('allSites')}</option>}
          {options.map((site) => <option key={site.id} value={site.id}>{nameOf(site)}</option>)}
        </select>
      )}
      <Tabs
        label={t('damages')}
        shown={tab}
        onShow={(next) => setSearch({ site: asked, tab: next }, { replace: true })}
        parts={(['open', 'solved'] as const).map((key) => ({
          key,
          label: t(key === 'open' ? 'damagesOpen' : 'damagesSolved'),
          render: () => <List key={key} siteId={asked === ALL ? null : Number(asked)} open={key === 'open'} />,
        }))}
      />
    </div>
  )
}

function List({ siteId, open }: { siteId: number | null; open: boolean }) {
  const t = useTexts(texts)
  const { damages, read, error } = useDamages(siteId, open)
  if (!damages || !read) return error ? <RefusalList problem={asProblem(error)} action={<Link to="/dock">{t('title')}</Link>} /> : <Loading />
  const rows = open ? byTimeLeft(damages.filter((each) => each.solvedAt == null)) : bySolved(damages.filter((each) => each.solvedAt != null))
  return (
    <>
      <OldData read={read} />
      {rows.length === 0 && <EmptyState title={t(open ? 'damagesNone' : 'solvedNone')} hint={t(open ? 'damagesNoneHint' : 'solvedNoneHint')} />}
      <ul className={styles.cards}>
        {rows.map((damage) => <DamageCard key={damage.id} damage={damage} all={damages} showSite={siteId == null} />)}
      </ul>
    </>
  )
}
