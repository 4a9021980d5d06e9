import { StatusTag } from '@/components/StatusTag'
import { useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { useShortTime } from './DelayDrawer'
import { texts } from './texts'
import type { Sheet, SheetReceipt } from './types'
import styles from './watch.module.css'

/** Who was to get the version sent last, and how each has taken it. */
export function Receipts({ sheet }: { sheet: Sheet }) {
  const t = useTexts(texts)
  const siteName = useNames('sites')
  const time = useShortTime()
  if (sheet.receipts.length === 0) return <p className={styles.quiet}>{t('noReceipts')}</p>
  return (
    <>
      <ul className={styles.receipts}>
        {sheet.receipts.map((receipt, index) => (
          <li key={index}>
            <header>
              <strong>{receipt.capacity}</strong> <span>{siteName(receipt.siteId)}</span>
            </header>
            {receipt.people.length === 0 && <StatusTag tone="now">{t('vacantRole')}</StatusTag>}
            {receipt.people.map((person) => (
              <p key={person.personId}>
                {person.name} <PersonState person={person} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      <h2>{t('sendings')}</h2>
      <ul className={styles.facts}>
        {sheet.sendings.map((each) => (
          <li key={each.version}>
            <span>{time(each.sentAt)}</span>
            <strong>{t('version', { version: each.version })}</strong>
            <span>{each.automatic ? t('automatic') : t('byHand', { name: each.byName })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function PersonState({ person }: { person: SheetReceipt['people'][number] }) {
  const t = useTexts(texts)
  const time = useShortTime()
  if (person.acknowledgedAt) return <StatusTag tone="done">{t('confirmed', { time: time(person.acknowledgedAt) })}</StatusTag>
  if (person.readAt) return <StatusTag tone="soon">{t('read', { time: time(person.readAt) })}</StatusTag>
  if (person.deliveredAt) return <StatusTag tone="waiting">{t('delivered', { time: time(person.deliveredAt) })}</StatusTag>
  return <StatusTag tone="waiting">{t('unread')}</StatusTag>
}
