import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { ClauseChip } from '@/components/ClauseChip'
import { EmptyState } from '@/components/EmptyState'
import { Lookup } from '@/components/form/Lookup'
import { LinkButton } from '@/components/LinkButton'
import { DataList } from '@/components/list/DataList'
import type { Column, Filter } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { ReasonDialog } from '@/components/ReasonDialog'
import { StatusTag } from '@/components/StatusTag'
import { TimeText } from '@/components/TimeText'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { useNames } from '@/lib/names'
import { keys } from '@/lib/queries'
import { useMe } from '@/lib/session'
import styles from './leadership.module.css'
import { GroupNav, RESOURCES, useGroup } from './shared'
import { texts } from './texts'
import type { Escalation } from './types'

/** What was put before the group because others let it pass, the latest first. */
export function EscalationsPage() {
  const t = useTexts(texts)
  const [noting, setNoting] = useState<Escalation>()
  const columns = useColumns(setNoting)
  const filters: Filter[] = [
    { key: 'open', label: t('state'), kind: 'select', options: [{ value: 'true', label: t('task_OPEN') }, { value: 'false', label: t('task_COMPLETED') }] },
    { key: 'noted', label: t('noted'), kind: 'select', options: [{ value: 'false', label: t('noted_false') }, { value: 'true', label: t('noted_true') }] },
    { key: 'siteId', label: t('site'), kind: 'custom', render: (value, set) => <Lookup resource="sites" aria-label={t('site')} value={value ? Number(value) : null} onChange={(id) => set(id ? String(id) : '')} /> },
    { key: 'from', label: t('from'), kind: 'date', edge: 'start' },
    { key: 'to', label: t('to'), kind: 'date', edge: 'end' },
  ]
  return (
    <>
      <GroupNav />
      <PageHeader title={t('escalations')} />
      <DataList<Escalation> resource="leadership/escalations" list="leadership.escalations" label={t('escalations')} columns={columns} filters={filters}
        searchHint={t('searchEscalation')} defaultSort="" rowKey={(row) => row.id} rowLink={(row) => `/tasks?task=${row.taskId}`}
        empty={<EmptyState title={t('noEscalations')} hint={t('noEscalationsHint')} />} />
      {noting && <NoteDialog escalation={noting} onClose={() => setNoting(undefined)} />}
    </>
  )
}

function useColumns(onNote: (row: Escalation) => void): Column<Escalation>[] {
  const t = useTexts(texts)
  const me = useMe()
  const siteName = useNames('sites')
  const group = useGroup()
  // those it was put before may take note too; the server knows who that is, the page knows members and names
  const mayNote = (row: Escalation) => !row.noted && (group.data?.member || row.receivers.includes(me.displayName))
  return [
    { key: 'matter', title: t('matter'), card: 'title', render: (row) => row.title, aside: (row) => (row.clause ? <ClauseChip clause={row.clause} /> : null) },
    {
      key: 'state', title: t('state'), card: 'half',
      render: (row) => (
        <>
          <StatusTag tone={row.outcome ? (row.outcome === 'COMPLETED' ? 'done' : 'waiting') : 'now'}>{t(`task_${row.outcome ?? 'OPEN'}`)}</StatusTag>
          {row.closingNote && <div className={styles.quiet}>{row.closingNote}</div>}
        </>
      ),
    },
    { key: 'raised', title: t('raisedAt'), sort: 'raisedAt', card: 'half', render: (row) => <TimeText at={row.raisedAt} /> },
    { key: 'due', title: t('overdueFor'), card: 'half', render: (row) => <TimeText at={row.taskDueAt} /> },
    { key: 'site', title: t('site'), card: 'half', render: (row) => siteName(row.siteId) },
    { key: 'receivers', title: t('receivers'), hidden: true, card: 'leftOut', render: (row) => row.receivers.join('、') || '–' },
    { key: 'noted', title: t('notedBy'), render: (row) => <Notes row={row} /> },
    {
      key: 'acts', title: '',
      render: (row) => (
        <span className={styles.acts}>
          {mayNote(row) && <Button size="small" onClick={() => onNote(row)} aria-label={`${t('note')} ${row.title}`}>{t('note')}</Button>}
          {group.data?.mayDecide && !row.outcome && (
            <LinkButton size="small" to={`/leadership/decisions/new?task=${row.taskId}`} aria-label={`${t('decide')} ${row.title}`}>{t('decide')}</LinkButton>
          )}
        </span>
      ),
    },
  ]
}

function Notes({ row }: { row: Escalation }) {
  const t = useTexts(texts)
  if (row.notes.length === 0) return <span className={styles.quiet}>{t('nobodyYet')}</span>
  return (
    <ul className={styles.notes}>
      {row.notes.map((note) => (
        <li key={note.personId}>{note.name} <TimeText at={note.at} />{note.words && <div className={styles.quiet}>{note.words}</div>}</li>
      ))}
    </ul>
  )
}

function NoteDialog({ escalation, onClose }: { escalation: Escalation; onClose: () => void }) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const send = async (words: string) => {
    await api.post(`/api/leadership/escalations/${escalation.id}/note`, { words })
    for (const each of RESOURCES) await client.invalidateQueries({ queryKey: keys.all(each) })
  }
  return (
    <ReasonDialog title={t('noteTitle')} hint={escalation.title} label={t('noteWords')} confirm={t('note')} done={t('noteDone')}
      draft={`leadership.note.${escalation.id}`} send={send} onClose={onClose} />
  )
}
