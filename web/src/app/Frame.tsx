import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { Link, NavLink, Outlet, useLocation } from 'react-router'
import { Loading } from '@/components/Loading'
import { useHotkey } from '@/lib/hotkeys'
import { useLanguage, useTexts } from '@/lib/i18n'
import { useLiveFeed } from '@/lib/live'
import type { NavEntry } from '@/lib/module'
import { can, useMe } from '@/lib/session'
import styles from './Frame.module.css'
import { GlobalSearch } from './GlobalSearch'
import { KeysDialog } from './KeysDialog'
import { modules } from './modules'
import { frame } from './texts'
import { UserMenu } from './UserMenu'

const Offline = lazy(() => import('./Offline'))

/** Navigation left (below on a phone), search and account above, the page in the middle. */
export function Frame() {
  const t = useTexts(frame)
  const me = useMe()
  const [showKeys, setShowKeys] = useState(false)
  useLiveFeed()
  useHotkey('?', useCallback(() => setShowKeys(true), []))
  const entries = modules
    .flatMap((module) => module.nav ?? [])
    .filter((entry) => can(me, ...entry.any) && !can(me, ...(entry.unless ?? [])))
    .sort((a, b) => a.order - b.order)
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <header className={styles.top}>
        <Link to="/" className={styles.brand} aria-label="运踪 Yunzong">
          <img src="/icons/logo.svg" alt="" width={28} height={28} />
          <span>运踪</span>
        </Link>
        {can(me, 'CONSIGNMENT_READ') && <GlobalSearch />}
        <div className={styles.topRight}>
          {can(me, 'HANDLING_WORK', 'HANDLING_SUPERVISE', 'DELIVERY_WORK') && (
            <Suspense>
              <Offline />
            </Suspense>
          )}
          <button type="button" className={styles.keys} title={`${t('keys')} (?)`} aria-label={t('keys')} onClick={() => setShowKeys(true)}>
            <QuestionCircleOutlined aria-hidden />
          </button>
          <UserMenu me={me} />
        </div>
      </header>
      <Navigation entries={entries} />
      <div className={styles.content}>
        {me.demo && (
          <aside className={styles.demo} aria-label={t('demoLabel')}>
            {t('demo')}
          </aside>
        )}
        <Main />
      </div>
      {showKeys && <KeysDialog onClose={() => setShowKeys(false)} />}
    </div>
  )
}

function Navigation({ entries }: { entries: NavEntry[] }) {
  const t = useTexts(frame)
  const language = useLanguage()
  return (
    <nav className={styles.nav} aria-label={t('navigation')}>
      {entries.map((entry) => (
        <NavLink key={entry.path} to={entry.path} end={entry.path === '/'} className={styles.entry}>
          <span className={styles.icon} aria-hidden>
            {entry.icon}
          </span>
          <span>{entry.label[language === 'zh' ? 0 : 1]}</span>
        </NavLink>
      ))}
    </nav>
  )
}

/** The page. After a change of page the focus goes to its start, as it would on a plain web site. */
function Main() {
  const { pathname } = useLocation()
  const ref = useRef<HTMLElement>(null)
  const section = pathname.split('/')[1] ?? ''
  const seen = useRef(section)
  useEffect(() => {
    if (seen.current === section) return
    seen.current = section
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollTo({ top: 0 })
  }, [section])
  return (
    <main id="main" ref={ref} tabIndex={-1} className={styles.main}>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </main>
  )
}
