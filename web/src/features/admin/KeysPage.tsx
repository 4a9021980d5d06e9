import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Popconfirm from 'antd/es/popconfirm'
import { lazy, Suspense, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { DataCards } from '@/components/list/DataCards'
import { DataTable } from '@/components/list/DataTable'
import type { Column } from '@/components/list/types'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { OneTimeSecret } from '@/components/OneTimeSecret'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { common, useTexts } from '@/lib/i18n'
import { useIsPhone } from '@/lib/media'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { dateOnly, useNow } from '@/lib/time'
import styles from './admin.module.css'
import { Tabs } from './Tabs'
import { texts } from './texts'
import type { ApiKey } from './types'

/** Whoever only looks needs no form. */
const KeyDrawer = lazy(() => import('./KeyDrawer'))

const PATH = '/admin/api-keys'
const DAY = 86_400_000

/** The programs that may act, with what they may do and when they last did. */
export function KeysPage() {
  const t = useTexts(texts)
  const { id } = useParams()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null)
  const query = useQuery({
    queryKey: keys.lists('api-keys'),
    queryFn: ({ signal }) => api.get<ApiKey[]>('/api/api-keys', undefined, signal),
  })
  const create = (
    <LinkButton to={`${PATH}/new`} type="primary" icon={<PlusOutlined aria-hidden />}>
      {t('newKey')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('keys')} actions={create} />
      <Tabs />
      {query.isError && <RefusalList problem={asProblem(query.error)} />}
      {query.isPending && <Loading />}
      {query.data?.length === 0 && <EmptyState title={t('noKeys')} hint={t('noKeysHint')} action={create} />}
      {query.data && query.data.length > 0 && <Rows rows={query.data} />}
      {id === 'new' && (
        <Suspense fallback={<Loading />}>
          <KeyDrawer
            onClose={() => void navigate(PATH)}
            onMade={(name, secret) => {
              setMade({ name, secret })
              void client.invalidateQueries({ queryKey: keys.all('api-keys') })
            }}
          />
        </Suspense>
      )}
      {made && (
        <OneTimeSecret
          title={t('keySecret')}
          hint={t('keySecretHint', { name: made.name })}
          secret={made.secret}
          onClose={() => setMade(null)}
        />
      )}
    </>
  )
}

function Rows({ rows }: { rows: ApiKey[] }) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const isPhone = useIsPhone()
  const columns: Column<ApiKey>[] = [
    { key: 'name', title: t('keyName'), card: 'title', render: (k) => k.name },
    { key: 'prefix', title: t('keyPrefix'), render: (k) => <span className={styles.mono}>{k.prefix}…</span> },
    { key: 'state', title: tc('status'), render: (k) => <State apiKey={k} /> },
    { key: 'permissions', title: t('permissions'), align: 'right', render: (k) => k.permissions.length },
    {
      key: 'scope', title: t('scope'),
      render: (k) => k.everything ? t('everything') : t('scopeOf', { branches: k.branches.length, accounts: k.accounts.length }),
    },
    { key: 'expiresAt', title: t('expires'), render: (k) => dateOnly(k.expiresAt) },
    { key: 'lastUsedAt', title: t('lastUsed'), render: (k) => k.lastUsedAt ? <TimeText at={k.lastUsedAt} /> : t('neverUsed') },
    { key: 'createdBy', title: t('createdBy'), render: (k) => k.createdByName ?? '–' },
    { key: 'revoke', title: t('action'), render: (k) => <Revoke apiKey={k} /> },
  ]
  const shown = { label: t('keys'), rows, columns, rowKey: (k: ApiKey) => k.id }
  if (isPhone) return <DataCards {...shown} />
  return <DataTable {...shown} sort="" onSort={() => undefined} selected={null} onSelect={() => undefined} />
}

function State({ apiKey }: { apiKey: ApiKey }) {
  const t = useTexts(texts)
  const days = Math.ceil((Date.parse(apiKey.expiresAt) - useNow()) / DAY)
  if (apiKey.revokedAt) return <StatusTag tone="waiting">{t('keyRevoked')}</StatusTag>
  if (days <= 0) return <StatusTag tone="waiting">{t('keyExpired')}</StatusTag>
  if (days <= 14) return <StatusTag tone="soon">{t('keySoon', { days })}</StatusTag>
  return <StatusTag tone="done">{t('keyActive')}</StatusTag>
}

function Revoke({ apiKey }: { apiKey: ApiKey }) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const client = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => api.delete(`/api/api-keys/${apiKey.id}`),
    onSuccess: async () => {
      toast.done(t('revoked'))
      await client.invalidateQueries({ queryKey: keys.all('api-keys') })
    },
    onError: (error) => toast.problem(asProblem(error).message),
  })
  if (apiKey.revokedAt) return null
  return (
    <Popconfirm
      title={t('revoke')}
      description={t('revokeAsk', { name: apiKey.name })}
      okText={t('revoke')}
      okButtonProps={{ danger: true }}
      cancelText={tc('cancel')}
      onConfirm={() => revoke.mutate()}
    >
      <Button size="small" danger loading={revoke.isPending} aria-label={t('revokeOf', { name: apiKey.name })}>
        {t('revoke')}
      </Button>
    </Popconfirm>
  )
}
