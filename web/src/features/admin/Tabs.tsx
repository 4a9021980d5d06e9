import { Navigate, NavLink } from 'react-router'
import { useTexts } from '@/lib/i18n'
import { hasPage } from '@/lib/module'
import { can, useMe, type Me, type Permission } from '@/lib/session'
import styles from './admin.module.css'
import { texts } from './texts'

const TABS: [path: string, key: 'people' | 'departments' | 'keys' | 'devices' | 'imports' | 'audit', any: Permission[]][] = [
  ['/admin/people', 'people', ['PEOPLE_READ', 'PEOPLE_WRITE']],
  ['/admin/departments', 'departments', ['PEOPLE_READ', 'PEOPLE_WRITE']],
  ['/admin/devices', 'devices', ['DEVICE_READ']],
  ['/admin/api-keys', 'keys', ['PEOPLE_WRITE']],
  ['/admin/audit', 'audit', ['AUDIT_READ']],
  ['/imports', 'imports', ['IMPORT_RUN']],
]

function tabsOf(me: Me) {
  return TABS.filter(([path, , any]) => can(me, ...any) && (path !== '/imports' || hasPage(path)))
}

/** What this person may administer, side by side. */
export function Tabs() {
  const t = useTexts(texts)
  const me = useMe()
  return (
    <nav className={styles.tabs} aria-label={t('admin')}>
      {tabsOf(me).map(([path, key]) => (
        <NavLink key={path} to={path}>
          {t(key)}
        </NavLink>
      ))}
    </nav>
  )
}

/** Opens the first of them. */
export function Start() {
  const me = useMe()
  return <Navigate to={tabsOf(me)[0]?.[0] ?? '/'} replace />
}
