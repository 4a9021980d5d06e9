import { lazy, Suspense } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { Lookup } from '@/components/form/Lookup'
import { DataList } from '@/components/list/DataList'
import type { Column, Filter } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { TimeText } from '@/components/TimeText'
import { useTexts } from '@/lib/i18n'
import { useKinds } from './data'
import { NotifyNav } from './NotifyNav'
import { MessageState, UrgencyTag } from './Tags'
import { texts } from './texts'
import { ENDPOINTS, PERSONAL, STATES, type Message } from './types'

const StoryDrawer = lazy(() => import('./StoryDrawer'))

/** Every message with its proof. */
export function LogPage() {
  const t = useTexts(texts)
  const kinds = useKinds().data ?? []
  const [params] = useSearchParams()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const opened = Number(params.get('message')) || null
  const at = (id: number | null) => {
    const next = new URLSearchParams(params)
    if (id) next.set('message', String(id))
    else next.delete('message')
    return `${pathname}?${next}`
  }
  const columns: Column<Message>[] = [
    { key: 'title', title: t('title'), card: 'title', render: (row) => <>{row.title}{row.merged > 1 && ` · ${t('merged', { count: row.merged })}`}</> },
    { key: 'receiver', title: t('receiver'), card: 'half', render: ({ receiverName, customer }) => <>{receiverName}{customer && ` · ${t('forCustomer')}`}</> },
    { key: 'channel', title: t('channel'), card: 'half', render: ({ channel }) => t(`channel_${channel}`) },
    { key: 'state', title: t('state'), card: 'half', render: ({ state }) => <MessageState state={state} /> },
    { key: 'urgency', title: t('urgency'), card: 'half', render: ({ urgency }) => <UrgencyTag urgency={urgency} /> },
    { key: 'event', title: t('event'), card: 'half', render: ({ kind }) => kinds.find((one) => one.kind === kind)?.name ?? kind },
    { key: 'at', title: t('at'), sort: 'createdAt', card: 'half', render: ({ createdAt }) => <TimeText at={createdAt} /> },
    { key: 'sent', title: t('sent'), sort: 'sentAt', card: 'half', render: ({ sentAt }) => (sentAt ? <TimeText at={sentAt} /> : '–') },
    { key: 'tries', title: t('tries'), align: 'right', card: 'leftOut', render: ({ attempts }) => attempts },
  ]
  const filters: Filter[] = [
    { key: 'channel', label: t('channel'), kind: 'select', options: [...PERSONAL, ...ENDPOINTS].map((one) => ({ value: one, label: t(`channel_${one}`) })) },
    { key: 'state', label: t('state'), kind: 'select', options: STATES.map((one) => ({ value: one, label: t(`state_${one}`) })) },
    { key: 'kind', label: t('event'), kind: 'select', options: kinds.map((one) => ({ value: one.kind, label: one.name })) },
    { key: 'personId', label: t('person'), kind: 'custom', render: (value, set) => <Lookup resource="people" aria-label={t('person')} value={value ? Number(value) : null} onChange={(id) => set(id ? String(id) : '')} /> },
    { key: 'from', label: t('from'), kind: 'date', edge: 'start' },
    { key: 'to', label: t('to'), kind: 'date', edge: 'end' },
  ]
  return (
    <>
      <NotifyNav />
      <PageHeader title={t('log')} sentence={t('logSentence')} />
      <DataList<Message> resource="notifications/log" list="notification-log" label={t('log')} columns={columns} filters={filters} searchHint={t('searchLogHint')}
        defaultSort="" aside={['message']} exportsChosen rowKey={(row) => row.id} rowLink={(row) => at(row.id)} refreshSeconds={15}
        empty={<EmptyState title={t('noLog')} hint={t('noLogHint')} />} />
      {opened && (
        <Suspense>
          <StoryDrawer id={opened} onClose={() => void navigate(at(null))} />
        </Suspense>
      )}
    </>
  )
}
