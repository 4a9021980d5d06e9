import { useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { ClauseChip } from '@/components/ClauseChip'
import { EmptyState } from '@/components/EmptyState'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { ReasonDialog } from '@/components/ReasonDialog'
import { RefusalList } from '@/components/RefusalList'
import { useRoleNames } from '@/components/roles'
import { TimeText } from '@/components/TimeText'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useLanguage, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { useCan } from '@/lib/session'
import { shortTime, useNow } from '@/lib/time'
import styles from '../regulation.module.css'
import { RegulationNav } from '../RegulationNav'
import { texts } from '../texts'
import type { MyPolicy, Policy, WholePolicy } from '../types'

/** A policy to be read and, by whom it is addressed to, confirmed. */
export function PolicyPage() {
  const t = useTexts(texts)
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const version = params.get('version')
  const query = useQuery({
    queryKey: keys.one('regulation', 'policies', id, version ?? 'current'),
    queryFn: ({ signal }) => api.get<WholePolicy>(version ? `/api/policies/${id}/versions/${version}` : `/api/policies/${id}`, undefined, signal),
    enabled: /^\d+$/.test(id),
  })
  const problem = query.error ? asProblem(query.error) : null
  if (query.data) return <Shown whole={query.data} />
  if (problem?.status === 404 || !/^\d+$/.test(id))
    return <EmptyState title={t('policyMissing')} action={<LinkButton to="/regulation/policies">{t('policies')}</LinkButton>} />
  return problem ? <RefusalList problem={problem} /> : <Loading />
}

function Shown({ whole }: { whole: WholePolicy }) {
  const t = useTexts(texts)
  const roleName = useRoleNames()
  const { policy, text } = whole
  const versions = useQuery({
    queryKey: keys.one('regulation', 'policies', policy.id, 'versions'),
    queryFn: ({ signal }) => api.get<Policy[]>(`/api/policies/${policy.id}/versions`, undefined, signal),
  })
  const latest = Math.max(policy.number, ...(versions.data ?? []).map((one) => one.number))
  return (
    <>
      <RegulationNav />
      <PageHeader title={policy.title}
        sentence={<>{policy.code} · {t('versionNo', { number: policy.number })} · <TimeText at={policy.publishedAt} /> · {policy.publishedBy}</>}
        actions={<Actions policy={policy} latest={policy.number === latest} />} />
      {policy.number !== latest && <p className={styles.quiet}>{t('olderVersion', { number: policy.number })} <LinkButton size="small" to={`/regulation/policies/${policy.id}`}>{t('current')}</LinkButton></p>}
      <p className={styles.quiet}>{t('forRoles')}：{policy.roles.map(roleName).join('、')}{policy.note && ` · ${policy.note}`}</p>
      <div className={styles.chips}>{policy.clauses.map((clause) => <ClauseChip key={clause} clause={clause} />)}</div>
      <article className={styles.paper}>{text}</article>
      {versions.data && versions.data.length > 1 && (
        <p className={styles.chips}>
          {versions.data.map((one) => (
            <LinkButton key={one.number} size="small" disabled={one.number === policy.number} to={`/regulation/policies/${policy.id}?version=${one.number}`}>
              {t('versionNo', { number: one.number })}
            </LinkButton>
          ))}
        </p>
      )}
      {policy.number === latest && <Confirmation policy={policy} />}
    </>
  )
}

/** Below the text, where somebody is who has read it. */
function Confirmation({ policy }: { policy: Policy }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const mine = useQuery({
    queryKey: keys.one('regulation', 'policies', 'mine'),
    queryFn: ({ signal }) => api.get<MyPolicy[]>('/api/policies/mine', undefined, signal),
  })
  const own = mine.data?.find((one) => one.policy.id === policy.id)
  if (!own || policy.withdrawnAt) return null
  const confirm = async () => {
    setBusy(true)
    try {
      await api.post(`/api/policies/${policy.id}/versions/${policy.number}/reading`)
      toast.done(t('confirmed'))
      await client.invalidateQueries({ queryKey: keys.one('regulation', 'policies') })
    } catch (error) {
      toast.problem(asProblem(error).message)
    } finally {
      setBusy(false)
    }
  }
  if (own.readAt) return <p className={styles.done}>✓ {t('readOn', { time: shortTime(own.readAt, now, language) })}</p>
  return <p><Button type="primary" size="large" loading={busy} onClick={() => void confirm()}>{t('confirmReading')}</Button></p>
}

function Actions({ policy, latest }: { policy: Policy; latest: boolean }) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const writes = useCan('REGULATION_WRITE')
  const [withdrawing, setWithdrawing] = useState(false)
  if (!writes || !latest || policy.withdrawnAt) return null
  const withdraw = async (reason: string) => {
    await api.post(`/api/policies/${policy.id}/withdrawal`, { reason })
    await client.invalidateQueries({ queryKey: keys.one('regulation', 'policies') })
  }
  return (
    <>
      <Button danger onClick={() => setWithdrawing(true)}>{t('withdraw')}</Button>
      <LinkButton type="primary" to={`/regulation/policies/${policy.id}/edit`}>{t('revise')}</LinkButton>
      {withdrawing && (
        <ReasonDialog title={t('withdraw')} hint={t('withdrawHint')} label={t('reason')} confirm={t('withdraw')} done={t('withdrawn')} required danger
          draft={`policy.${policy.id}.withdraw`} send={withdraw} onClose={() => setWithdrawing(false)} />
      )}
    </>
  )
}
