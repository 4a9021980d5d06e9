import Button from 'antd/es/button'
import { useTexts } from '@/lib/i18n'
import { useAskDispatcher, useSendSheet } from './data'
import { texts } from './texts'
import type { BoardRow } from './types'
import styles from './watch.module.css'

interface Props {
  row: BoardRow
  onDelays: () => void
  onContact: () => void
}

/** What a tracker does about a row, without leaving the board. */
export function RowActions({ row, onDelays, onContact }: Props) {
  const t = useTexts(texts)
  const send = useSendSheet()
  const ask = useAskDispatcher()
  const waits = row.delays.some((delay) => !delay.handledAt)
  return (
    <div className={styles.rowActions}>
      {row.delays.length > 0 && (
        <Button size="small" type={waits ? 'primary' : 'default'} onClick={onDelays}>
          {t('handle')}
        </Button>
      )}
      <Button size="small" loading={ask.isPending} onClick={() => ask.mutate({ id: row.id, siteName: row.siteName })}>
        {t('askDispatcher')}
      </Button>
      <Button size="small" loading={send.isPending} onClick={() => send.mutate(row.id)}>
        {t('sendSheet')}
      </Button>
      <Button size="small" onClick={onContact}>
        {t('logContact')}
      </Button>
    </div>
  )
}
