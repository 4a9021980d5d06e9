import Button from 'antd/es/button'
import { Link } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { DataList } from '@/components/list/DataList'
import type { Column, Filter } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { useRead, useUnread } from './data'
import { NotifyNav } from './NotifyNav'
import styles from './notifications.module.css'
import { UrgencyTag } from './Tags'
import { texts } from './texts'
import { TOPICS, URGENCIES, type Message } from './types'

/** What the reader was told, the newest first. */
export function MessagesPage() {
  const t = useTexts(texts)
  const read = useRead()
  const unread = useUnread().data
  const columns: Column<Message>[] = [
    { key: 'title', title: t('title'), card: 'title', render: (row) => <MessageLink message={row} onOpen={() => { if (!row.readAt) read.mutate([row.id]) }} /> },
    { key: 'urgency', title: t('urgency'), card: 'half', render: ({ urgency }) => <UrgencyTag urgency={urgency} /> },
    { key: 'topic', title: t('topic'), card: 'half', render: ({ topic }) => t(`topic_${topic}`) },
    { key: 'at', title: t('at'), card: 'half', render: ({ createdAt }) => <TimeText at={createdAt} /> },
    {
      key: 'state', title: t('state'), card: 'half',
      render: ({ id, readAt }) => readAt
        ? <StatusTag tone="waiting">{t('isRead')}</StatusTag>
        : <Button size="small" onClick={() => read.mutate([id])}>{t('read')}</Button>,
    },
  ]
  const filters: Filter[] = [
    { key: 'unread', label: t('state'), kind: 'select', options: [{ value: 'true', label: t('onlyUnread') }] },
    { key: 'topic', label: t('topic'), kind: 'select', options: TOPICS.map((topic) => ({ value: topic, label: t(`topic_${topic}`) })) },
    { key: 'urgency', label: t('urgency'), kind: 'select', options: URGENCIES.map((urgency) => ({ value: urgency, label: t(`urgency_${urgency}`) })) },
    { key: 'from', label: t('from'), kind: 'date', edge: 'start' },
    { key: 'to', label: t('to'), kind: 'date', edge: 'end' },
  ]
  return (
    <>
      <NotifyNav />
      <PageHeader title={t('messages')}
        sentence={unread === undefined ? undefined : unread > 0 ? t('unreadSentence', { count: unread }) : t('allRead')}
        actions={(unread ?? 0) > 0 && <Button onClick={() => read.mutate([])}>{t('readAll')}</Button>} />
      <DataList<Message> resource="notifications" label={t('messages')} columns={columns} filters={filters} searchHint={t('searchHint')}
        defaultSort="" exportable={false} rowKey={(row) => row.id}
        batch={(chosen, clear) => <Button size="small" onClick={() => { read.mutate(chosen); clear() }}>{t('read')}</Button>}
        empty={<EmptyState title={t('noMessages')} hint={t('noMessagesHint')} />} />
    </>
  )
}

function MessageLink({ message, onOpen }: { message: Message; onOpen: () => void }) {
  const content = (
    <div className={styles.message}>
      {message.readAt ? <b>{message.title}</b> : <strong>{message.title}</strong>}
      <span>{message.body}</span>
    </div>
  )
  return message.link ? <Link className={styles.plainLink} to={message.link} onClick={onOpen}>{content}</Link> : content
}
