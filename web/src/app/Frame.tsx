import AppstoreOutlined from '@ant-design/icons/es/icons/AppstoreOutlined'
import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined'
import Popover from 'antd/es/popover'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { Loading } from '@/components/Loading'
import { useHotkey } from '@/lib/hotkeys'
import { useLanguage, useTexts } from '@/lib/i18n'
import { useLiveFeed } from '@/lib/live'
import type { NavEntry } from '@/lib/module'
import { can, useMe, type Me } from '@/lib/session'
import styles from './Frame.module.css'
import { GlobalSearch } from './GlobalSearch'
import { KeysDialog } from './KeysDialog'
import { modules } from './modules'
import { arrange, isAt } from './navigation'
import { frame } from './texts'
import { UserMenu } from './UserMenu'

const Offline = lazy(() => import('./Offline'))
const Bell = lazy(() => import('@/features/notifications/Bell'))

/** Navigation left (below on a phone), search and account above, the page in the middle. */
export function Frame() {
  const t = useTexts(frame)
  const me = useMe()
  const [showKeys, setShowKeys] = useState(false)
  useLiveFeed()
  useHotkey('?', useCallback(() => setShowKeys(true), []))
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
          {can(me, 'SELF') && (
            <Suspense>
              <Bell />
            </Suspense>
          )}
          <button type="button" className={styles.keys} title={`${t('keys')} (?)`} aria-label={t('keys')} onClick={() => setShowKeys(true)}>
            <QuestionCircleOutlined aria-hidden />
          </button>
          <UserMenu me={me} />
        </div>
      </header>
      <Navigation me={me} />
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

const ENTRIES = modules.flatMap((module) => module.nav ?? [])

function Navigation({ me }: { me: Me }) {
  const t = useTexts(frame)
  const { pathname } = useLocation()
  const { shown, more } = arrange(ENTRIES, me)
  return (
    <nav className={styles.nav} aria-label={t('navigation')}>
      {shown.map((entry) => <Entry key={entry.path} entry={entry} current={isAt(entry, pathname)} />)}
      {more.length > 0 && <More entries={more} pathname={pathname} />}
    </nav>
  )
}

function Entry({ entry, current, onClick }: { entry: NavEntry; current: boolean; onClick?: () => void }) {
  const language = useLanguage()
  return (
    <Link to={entry.path} className={styles.entry} aria-current={current ? 'page' : undefined} onClick={onClick}>
      <span className={styles.icon} aria-hidden>
        {entry.icon}
      </span>
      <span>{entry.label[language === 'zh' ? 0 : 1]}</span>
    </Link>
  )
}

/** The way to what has no place of its own. */
function More({ entries, pathname }: { entries: NavEntry[]; pathname: string }) {
  const t = useTexts(frame)
  const [open, setOpen] = useState(false)
  const content = (
    <nav className={styles.more} aria-label={t('more')}>
      {entries.map((entry) => (
        <Entry key={entry.path} entry={entry} current={isAt(entry, pathname)} onClick={() => setOpen(false)} />
      ))}
    </nav>
  )
  return (
    <Popover trigger={['click']} placement="rightTop" open={open} onOpenChange={setOpen} content={content}>
      <button type="button" className={styles.entry} aria-expanded={open} data-current={entries.some((entry) => isAt(entry, pathname)) || undefined}>
        <span className={styles.icon} aria-hidden>
          <AppstoreOutlined />
        </span>
        <span>{t('more')}</span>
      </button>
    </Popover>
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
