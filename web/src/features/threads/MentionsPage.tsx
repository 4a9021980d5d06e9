import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { EmptyState } from '@/components/EmptyState'
import { DataList } from '@/components/list/DataList'
import type { Column, Filter } from '@/components/list/types'
import { PageHeader } from '@/components/PageHeader'
import { StatusTag } from '@/components/StatusTag'
import { SubNav } from '@/components/SubNav'
import { threadPath } from '@/components/thread/path'
import type { ThreadKind } from '@/components/thread/types'
import { TimeText } from '@/components/TimeText'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { texts } from './texts'
import styles from './threads.module.css'

interface Entry {
  id: number
  subjectKind: ThreadKind
  subjectId: number
  subjectName?: string | null
  authorName: string
  text?: string | null
  writtenAt: string
  readAt?: string | null
  readByName?: string | null
  withdrawn: boolean
  visible: boolean
}

interface Unread {
  mine: number
  department?: number | null
}

type Box = 'MINE' | 'DEPARTMENT'

/** 提到我的. */
export function MentionsPage() {
  return <Mentions key="MINE" box="MINE" />
}

/** What names the department: one list with one state for all of it. */
export function DepartmentPage() {
  return <Mentions key="DEPARTMENT" box="DEPARTMENT" />
}

function Mentions({ box }: { box: Box }) {
  const t = useTexts(texts)
  const own = box === 'MINE'
  const unread = useQuery({ queryKey: keys.one('mentions', 'unread'), queryFn: ({ signal }) => api.get<Unread>('/api/mentions/unread', undefined, signal) })
  const read = useRead(box)
  const columns = useColumns(own)
  const filters = useFilters(own)
  const count = own ? unread.data?.mine : unread.data?.department
  const labelled = (label: string, waiting: number | null | undefined) => (waiting ? t('countBehind', { name: label, count: waiting }) : label)
  const sentence = count == null ? undefined : count > 0 ? t(own ? 'sentence' : 'departmentSentence', { count }) : t(own ? 'allRead' : 'departmentDone')
  const homeless = !own && unread.data && unread.data.department == null
  return (
    <>
      <SubNav label={t('area')} links={[
        { to: '/', label: t('myDay'), end: true },
        { to: '/mentions', label: labelled(t('mentions'), unread.data?.mine), end: true },
        { to: '/mentions/department', label: labelled(t('department'), unread.data?.department) },
      ]} />
      <PageHeader title={t(own ? 'mentions' : 'department')} sentence={sentence}
        actions={!!count && <Button loading={read.isPending} onClick={() => read.mutate(null)}>{t(own ? 'markAll' : 'markAllDepartment')}</Button>} />
      {homeless ? <EmptyState title={t('noDepartment')} hint={t('noDepartmentHint')} /> : (
        <DataList<Entry> resource="mentions" list={own ? 'mentions' : 'mentions.department'} label={t(own ? 'mentions' : 'department')}
          columns={columns} filters={filters} fixed={{ box }} searchHint={t('searchHint')} defaultSort=""
          rowKey={(row) => row.id} rowLink={(row) => (row.visible ? (threadPath(row.subjectKind, row.subjectId) ?? '') : '')}
          empty={<EmptyState title={t(own ? 'nothing' : 'nothingDepartment')} hint={t(own ? 'nothingHint' : 'nothingDepartmentHint')} />}
          batch={(ids, clear) => (
            <Button size="small" type="primary" loading={read.isPending} onClick={() => read.mutate(ids, { onSuccess: clear })}>{t(own ? 'mark' : 'markDepartment')}</Button>
          )} />
      )}
    </>
  )
}

function useRead(box: Box) {
  const t = useTexts(texts)
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids: number[] | null) => api.post('/api/mentions/read', { box, ids }),
    onSuccess: async () => {
      toast.done(t('marked'))
      await client.invalidateQueries({ queryKey: keys.all('mentions') })
    },
    onError: (error) => toast.problem(asProblem(error).message),
  })
}

function useColumns(own: boolean): Column<Entry>[] {
  const t = useTexts(texts)
  return [
    { key: 'about', title: t('about'), card: 'title', width: 220, render: (row) => (row.visible ? <>{t(`kind_${row.subjectKind}`)} {row.subjectName ?? `#${row.subjectId}`}</> : t('outOfSight')) },
    {
      key: 'text', title: t('text'),
      render: (row) => (row.withdrawn ? <em className={styles.quiet}>{t('withdrawn')}</em> : <span className={row.readAt ? styles.text : styles.fresh}>{row.text ?? '–'}</span>),
    },
    { key: 'by', title: t('by'), card: 'half', render: (row) => row.authorName },
    { key: 'when', title: t('when'), sort: 'writtenAt', card: 'half', render: (row) => <TimeText at={row.writtenAt} /> },
    {
      key: 'state', title: t('state'), card: 'half',
      render: (row) =>
        row.readAt
          ? <StatusTag tone="done">{own ? t('read') : t('taken', { name: row.readByName ?? '' })}</StatusTag>
          : <StatusTag tone="soon">{t(own ? 'unread' : 'open')}</StatusTag>,
    },
  ]
}

function useFilters(own: boolean): Filter[] {
  const t = useTexts(texts)
  return [
    { key: 'unread', label: t('state'), kind: 'select', options: [{ value: 'true', label: t(own ? 'unread' : 'open') }, { value: 'false', label: t('read') }] },
    { key: 'kind', label: t('kind'), kind: 'select', options: (['consignment', 'incident', 'customer'] as const).map((value) => ({ value, label: t(`kind_${value}`) })) },
    { key: 'from', label: t('from'), kind: 'date', edge: 'start' },
    { key: 'to', label: t('to'), kind: 'date', edge: 'end' },
  ]
}
