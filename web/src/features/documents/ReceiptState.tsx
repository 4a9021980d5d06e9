import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { texts } from './texts'
import type { Receipt } from './types'

/** How far one person has come with one version, with the time of the last step. */
export function ReceiptState({ receipt }: { receipt: Receipt }) {
  const t = useTexts(texts)
  if (receipt.acknowledgedAt)
    return <><StatusTag tone="done">{t('acknowledged')}</StatusTag> <TimeText at={receipt.acknowledgedAt} /></>
  if (receipt.readAt) return <><StatusTag tone="soon">{t('read')}</StatusTag> <TimeText at={receipt.readAt} /></>
  if (receipt.deliveredAt)
    return <><StatusTag tone="waiting">{t('unread')}</StatusTag> <TimeText at={receipt.deliveredAt} /></>
  return <StatusTag tone="waiting">{t('notDelivered')}</StatusTag>
}
