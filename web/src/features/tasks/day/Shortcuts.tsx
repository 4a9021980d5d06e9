import { Link } from 'react-router'
import { useTexts } from '@/lib/i18n'
import { hasPage } from '@/lib/module'
import { can, type Me, type Permission } from '@/lib/session'
import styles from './day.module.css'
import { texts } from '../texts'

const WAYS: [path: string, key: 'people' | 'imports' | 'networkPages' | 'customers', needs: Permission][] = [
  ['/admin', 'people', 'PEOPLE_READ'],
  ['/imports', 'imports', 'IMPORT_RUN'],
  ['/network', 'networkPages', 'NETWORK_READ'],
  ['/customers', 'customers', 'ACCOUNT_READ'],
]

/** The ways to the person's other work; pages that are not there are not offered. */
export function Shortcuts({ me }: { me: Me }) {
  const t = useTexts(texts)
  const ways = WAYS.filter(([path, , needs]) => can(me, needs) && (hasPage(path) || hasPage(`${path}/:id?`)))
  if (ways.length === 0) return null
  return (
    <section className={styles.panel} aria-labelledby="work-title">
      <h2 id="work-title">{t('work')}</h2>
      <ul className={styles.ways}>
        {ways.map(([path, key]) => (
          <li key={path}>
            <Link to={path}>
              <strong>{t(key)}</strong>
              <span>{t(`${key}Hint`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
