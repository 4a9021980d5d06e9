import BellOutlined from '@ant-design/icons/es/icons/BellOutlined'
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Popover from 'antd/es/popover'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { TimeText } from '@/components/TimeText'
import { api, type Page } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { useIsPhone } from '@/lib/media'
import { keys } from '@/lib/queries'
import { useRead, useUnread } from './data'
import styles from './notifications.module.css'
import { texts } from './texts'
import type { Message } from './types'

const SHOWN = 8

/** How many messages are unread, and the latest of them one touch away. */
export default function Bell() {
  const t = useTexts(texts)
  const isPhone = useIsPhone()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const count = useUnread().data ?? 0
  const button = (
    <button type="button" className={styles.bell} aria-expanded={isPhone ? undefined : open}
      aria-label={count > 0 ? t('bell', { count }) : t('bellNone')} onClick={isPhone ? () => void navigate('/notifications') : undefined}>
      <BellOutlined aria-hidden />
      {count > 0 && <span className={styles.count} aria-hidden>{count > 99 ? '99+' : count}</span>}
    </button>
  )
  // a phone has no room beside the page
  if (isPhone) return button
  return (
    <Popover trigger={['click']} placement="bottomRight" open={open} onOpenChange={setOpen} destroyOnHidden
      content={<Latest onDone={() => setOpen(false)} />}>
      {button}
    </Popover>
  )
}

function Latest({ onDone }: { onDone: () => void }) {
  const t = useTexts(texts)
  const read = useRead()
  const { data } = useQuery({
    queryKey: keys.list('notifications', { unread: true, page: 0, size: SHOWN }),
    queryFn: ({ signal }) => api.get<Page<Message>>('/api/notifications', { unread: true, page: 0, size: SHOWN }, signal),
  })
  const rows = data?.rows ?? []
  return (
    <section className={styles.latest} aria-label={t('messages')}>
      {data && rows.length === 0 && <p className={styles.quiet}>{t('nothing')}</p>}
      <ul>
        {rows.map((message) => (
          <li key={message.id}>
            <Link to={message.link ?? '/notifications'} onClick={() => { read.mutate([message.id]); onDone() }}>
              <strong className={message.urgency === 'URGENT' ? styles.urgent : undefined}>
                {message.urgency === 'URGENT' && <span>{t('urgency_URGENT')} · </span>}
                {message.title}
              </strong>
              <span>{message.body}</span>
              <small><TimeText at={message.createdAt} /></small>
            </Link>
          </li>
        ))}
      </ul>
      <footer>
        {rows.length > 0 && <Button size="small" type="link" onClick={() => read.mutate([])}>{t('readAll')}</Button>}
        <Link to="/notifications" onClick={onDone}>{t('all')}</Link>
      </footer>
    </section>
  )
}
