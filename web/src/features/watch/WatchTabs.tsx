import { NavLink } from 'react-router'
import { useTexts } from '@/lib/i18n'
import { texts } from './texts'
import styles from './watch.module.css'

const TABS = [
  ['/watch', 'board'],
  ['/watch/transit', 'transit'],
  ['/watch/arrivals', 'arrivals'],
] as const

/** The three boards side by side. */
export function WatchTabs() {
  const t = useTexts(texts)
  return (
    <nav className={styles.tabs} aria-label={t('board')}>
      {TABS.map(([path, label]) => (
        <NavLink key={path} to={path} end>
          {t(label)}
        </NavLink>
      ))}
    </nav>
  )
}
