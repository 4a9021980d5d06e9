import { StatusTag } from '@/components/StatusTag'
import { useRoleNames } from '@/components/roles'
import { useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import styles from './documents.module.css'
import { ReceiptState } from './ReceiptState'
import { texts } from './texts'
import type { Addressee } from './types'

/** Whom a version is for, and how each of them has taken it. */
export function Addressees({ addressees }: { addressees: Addressee[] }) {
  const t = useTexts(texts)
  const roleName = useRoleNames()
  const siteName = useNames('sites')
  const where = (one: Addressee) =>
    [one.role && roleName(one.role), one.siteId && siteName(one.siteId)].filter(Boolean).join(' · ')
  return (
    <section className={styles.panel} aria-labelledby="addressees-title">
      <h2 id="addressees-title">{t('addressees')}</h2>
      <p className={styles.quiet}>
        {addressees.length === 0 ? t('noAddressees') : t('receiptsSentence', {
          all: addressees.length,
          read: addressees.filter((one) => one.read).length,
          confirmed: addressees.filter((one) => one.acknowledged).length,
        })}
      </p>
      <ul className={styles.plain}>
        {addressees.map((one, index) => (
          <li key={index}>
            <strong>{one.capacity}</strong> <span className={styles.quiet}>{where(one)}</span>
            {one.vacant && <div><StatusTag tone="now">{t('vacant')}</StatusTag></div>}
            {one.people.map((receipt) => (
              <div key={receipt.personId} className={styles.person}>
                <span>{receipt.name}</span>
                <span><ReceiptState receipt={receipt} /></span>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
