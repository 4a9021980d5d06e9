import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { DataList } from '@/components/list/DataList'
import type { Column } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { ReasonDialog } from '@/components/ReasonDialog'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { keys } from '@/lib/queries'
import { AppointDialog } from './AppointDialog'
import styles from './leadership.module.css'
import { GroupNav, RESOURCES, useGroup } from './shared'
import { texts } from './texts'
import type { GroupState, Member } from './types'

const STATES = ['CURRENT', 'COMING', 'PAST'] as const

/** Who belongs to the group now, and every term there was; without anybody in term it says so before all else. */
export function MembersPage() {
  const t = useTexts(texts)
  const { data } = useGroup()
  const [appointing, setAppointing] = useState(false)
  const [ending, setEnding] = useState<Member>()
  return (
    <>
      <GroupNav />
      <PageHeader title={t('group')} sentence={data && !data.vacant && <Sentence state={data} />}
        actions={data?.mayAppoint && <Button type="primary" onClick={() => setAppointing(true)}>{t('appoint')}</Button>} />
      {data?.vacant && (
        <div className={styles.vacant} role="alert">
          <strong>{t('vacant')}</strong>
          <p>{t('vacantHint')}</p>
        </div>
      )}
      {data && data.inTerm.length > 0 && (
        <ul className={styles.people} aria-label={t('members')}>
          {data.inTerm.map((member) => (
            <li key={member.id} data-function={member.function}>
              <strong>{member.personName}</strong> {t(`function_${member.function}`)}
              <span>{t('termText', { from: member.fromDay, to: member.toDay })}</span>
            </li>
          ))}
        </ul>
      )}
      <Terms mayAppoint={data?.mayAppoint ?? false} onEnd={setEnding} />
      {appointing && <AppointDialog onClose={() => setAppointing(false)} />}
      {ending && <EndDialog member={ending} onClose={() => setEnding(undefined)} />}
    </>
  )
}

function Sentence({ state }: { state: GroupState }) {
  const t = useTexts(texts)
  const leader = state.inTerm.find((one) => one.function === 'LEADER')
  const count = state.inTerm.length
  return (
    <>
      {leader ? t('stateSentence', { count, leader: leader.personName }) : t('stateNoLeader', { count })}
      {t('openSentence', { open: state.openEscalations ?? 0, overdue: state.overdueDecisions ?? 0 })}
    </>
  )
}

function Terms({ mayAppoint, onEnd }: { mayAppoint: boolean; onEnd: (member: Member) => void }) {
  const t = useTexts(texts)
  const columns: Column<Member>[] = [
    { key: 'person', title: t('person'), sort: 'person', card: 'title', render: (m) => m.personName },
    { key: 'function', title: t('function'), card: 'half', render: (m) => t(`function_${m.function}`) },
    { key: 'term', title: t('term'), sort: 'fromDay', render: (m) => t('termText', { from: m.fromDay, to: m.toDay }) },
    { key: 'state', title: t('state'), card: 'half', render: (m) => <TermState member={m} /> },
    { key: 'appointed', title: t('appointedBy'), card: 'leftOut', render: (m) => <>{m.appointedByName} <TimeText at={m.appointedAt} /></> },
    ...(mayAppoint ? [{ key: 'end', title: '', render: (m: Member) => !m.over && <Button size="small" onClick={() => onEnd(m)}>{t('end')}</Button> }] : []),
  ]
  return (
    <DataList<Member> resource="leadership/members" list="leadership.members" label={t('members')} columns={columns} searchHint={t('searchMember')}
      filters={[{ key: 'state', label: t('state'), kind: 'select', options: STATES.map((value) => ({ value, label: t(`term_${value}`) })) }]}
      defaultSort="" rowKey={(m) => m.id} empty={<EmptyState title={t('noMembers')} hint={t('noMembersHint')} />} />
  )
}

function TermState({ member }: { member: Member }) {
  const t = useTexts(texts)
  return (
    <>
      {member.inTerm ? <StatusTag tone="done">{t('term_CURRENT')}</StatusTag>
        : <StatusTag tone="waiting">{t(member.over ? 'term_PAST' : 'term_COMING')}</StatusTag>}
      {member.inTerm && !member.qualified && <div className={styles.late}>{t('unqualified')}</div>}
      {member.endedReason && <div className={styles.quiet}>{t('endedBecause', { reason: member.endedReason, name: member.endedByName ?? '' })}</div>}
    </>
  )
}

function EndDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const send = async (reason: string) => {
    await api.post(`/api/leadership/members/${member.id}/end`, { reason })
    for (const each of RESOURCES) await client.invalidateQueries({ queryKey: keys.all(each) })
  }
  return (
    <ReasonDialog title={t('endTitle', { name: member.personName })} hint={t('endHint')} label={t('reason')} confirm={t('end')} danger required
      done={t('ended')} draft={`leadership.end.${member.id}`} send={send} onClose={onClose} />
  )
}

