import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import { lazy, Suspense, useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { PlainList } from '@/components/list/PlainList'
import type { Column } from '@/components/list/types'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { common, useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { asProblem } from '@/lib/problem'
import { useEndpoints, useTrial } from './data'
import { NotifyNav } from './NotifyNav'
import styles from './notifications.module.css'
import { texts } from './texts'
import type { Endpoint } from './types'

const EndpointDialog = lazy(() => import('./EndpointDialog'))

/** Robots of groups, and programs that listen. */
export function ChannelsPage() {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const siteName = useNames('sites')
  const customerName = useNames('customers')
  const query = useEndpoints()
  const trial = useTrial()
  const [edited, setEdited] = useState<Endpoint | 'new' | null>(null)
  const columns: Column<Endpoint>[] = [
    { key: 'name', title: t('name'), card: 'title', render: ({ name }) => <strong>{name}</strong> },
    { key: 'channel', title: t('channel'), card: 'half', render: ({ channel }) => t(`channel_${channel}`) },
    { key: 'state', title: t('state'), card: 'half', render: ({ enabled }) => <StatusTag tone={enabled ? 'done' : 'waiting'}>{t(enabled ? 'enabled' : 'disabled')}</StatusTag> },
    { key: 'address', title: t('url'), render: ({ address }) => <span className={styles.mono}>{address}</span> },
    { key: 'secret', title: t('secret'), card: 'half', render: ({ secretEnd }) => <span className={styles.mono}>{secretEnd ? `…${secretEnd}` : '–'}</span> },
    {
      key: 'for', title: t('site'), card: 'half',
      render: ({ siteId, customerId }) => customerId ? <>{t('forCustomer')} {customerName(customerId)}</> : siteId ? siteName(siteId) : t('everywhere'),
    },
    {
      key: 'actions', title: '', render: (row) => (
        <span className={styles.actions}>
          {row.enabled && !row.customerId && (
            <Button size="small" loading={trial.isPending && trial.variables === row.id} onClick={() => trial.mutate(row.id)}>{t('tryIt')}</Button>
          )}
          <Button size="small" onClick={() => setEdited(row)}>{tc('edit')}</Button>
        </span>
      ),
    },
  ]
  const add = <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>{t('addEndpoint')}</Button>
  return (
    <>
      <NotifyNav />
      <PageHeader title={t('channels')} sentence={t('channelsSentence')} actions={add} />
      {query.error && <RefusalList problem={asProblem(query.error)} />}
      {query.isPending && <Loading />}
      {query.data?.length === 0 && <EmptyState title={t('noChannels')} hint={t('noChannelsHint')} action={add} />}
      {query.data && query.data.length > 0 && <PlainList<Endpoint> label={t('channels')} rows={query.data} columns={columns} rowKey={(row) => row.id} />}
      {edited && (
        <Suspense>
          <EndpointDialog endpoint={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />
        </Suspense>
      )}
    </>
  )
}
