import { useQuery } from '@tanstack/react-query'
import { SubNav } from '@/components/SubNav'
import { StatusTag } from '@/components/StatusTag'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { useCan } from '@/lib/session'
import { useNow } from '@/lib/time'
import styles from './leadership.module.css'
import { texts } from './texts'
import type { Decision, GroupState } from './types'

/** Everything of the group that changes together. */
export const RESOURCES = ['leadership/state', 'leadership/members', 'leadership/escalations', 'leadership/decisions']

export function useGroup() {
  const reads = useCan('LEADERSHIP_READ')
  return useQuery({
    queryKey: ['leadership/state'],
    queryFn: ({ signal }) => api.get<GroupState>('/api/leadership/state', undefined, signal),
    enabled: reads,
  })
}

/** The pages of the group; who only sees to a decision has no others. */
export function GroupNav() {
  const t = useTexts(texts)
  const reads = useCan('LEADERSHIP_READ')
  const { data } = useGroup()
  if (!reads) return null
  const counted = (name: string, count: number | null | undefined) => (count ? t('withCount', { name, count }) : name)
  return (
    <SubNav label={t('area')} links={[
      { to: '/leadership', label: t('members'), end: true },
      { to: '/leadership/escalations', label: counted(t('escalations'), data?.openEscalations) },
      { to: '/leadership/decisions', label: t('decisions') },
    ]} />
  )
}

/** Where a decision stands; what is late acts first, what was late once says so for ever. */
export function DecisionState({ decision }: { decision: Decision }) {
  const t = useTexts(texts)
  const now = useNow()
  const lateNow = decision.state === 'OPEN' && Date.parse(decision.dueAt) <= now
  return (
    <>
      {lateNow ? <StatusTag tone="now">{t('late')}</StatusTag> : (
        <StatusTag tone={decision.state === 'OPEN' ? 'plain' : decision.state === 'DONE' ? 'done' : 'waiting'}>{t(`state_${decision.state}`)}</StatusTag>
      )}
      {decision.overdue && !lateNow && <> <span className={styles.late}>{t('wasLate')}</span></>}
    </>
  )
}
