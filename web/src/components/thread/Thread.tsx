import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useEffect, useState } from 'react'
import { api, type Page } from '@/lib/api'
import { useDraft } from '@/lib/draft'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { newReportKey } from '@/lib/reportKey'
import { EmptyState } from '../EmptyState'
import { PausedSearch } from '../list/PausedSearch'
import { Loading } from '../Loading'
import { RefusalList } from '../RefusalList'
import { toast } from '../toast'
import { CommentItem } from './CommentItem'
import { Composer, type Draft } from './Composer'
import { standing } from './mentions'
import { threadTexts } from './texts'
import styles from './thread.module.css'
import type { Comment, ThreadKind } from './types'

const STEP = 50
/** The server gives no more at once; the whole stands in the workbook. */
const MOST = 500
/** So much is read at a glance and needs no search. */
const FEW = 8

/**
 * What colleagues say to each other about something, the latest at the bottom, where one writes. Whoever has it open has
 * read what names them in it.
 */
export function Thread({ kind, id }: { kind: ThreadKind; id: number }) {
  const t = useTexts(threadTexts)
  const tc = useTexts(common)
  const address = `/api/threads/${kind}/${id}`
  const [size, setSize] = useState(STEP)
  const [q, setQ] = useState('')
  const query = useQuery({
    queryKey: keys.list('threads', { kind, id, size, q }),
    queryFn: ({ signal }) => api.get<Page<Comment>>(address, { size, q }, signal),
    placeholderData: keepPreviousData,
  })
  const writing = useWriting(kind, id, address)
  const rows = query.data?.rows
  useSeen(address, rows?.[0]?.id)
  const total = query.data?.total ?? 0
  const hidden = total - (rows?.length ?? 0)
  return (
    <div className={styles.thread}>
      <div className={styles.head}>
        <span>{t('internal')}</span>
        {(total > FEW || q) && <PausedSearch value={q} label={t('search')} onChange={setQ} width={220} />}
        {total > 0 && <Button size="small" icon={<DownloadOutlined aria-hidden />} href={`${address}/export.xlsx`} download>{tc('export')}</Button>}
      </div>
      {query.error && <RefusalList problem={asProblem(query.error)} />}
      {!rows && !query.error && <Loading />}
      {rows?.length === 0 && (q ? <EmptyState title={t('noneFound')} /> : <EmptyState title={t('none')} hint={t('noneHint')} />)}
      {hidden > 0 && size < MOST && <Button type="link" onClick={() => setSize(Math.min(MOST, size + STEP))}>{t('earlier', { count: hidden })}</Button>}
      {rows && rows.length > 0 && (
        <ol className={styles.list} aria-label={t('thread')}>
          {[...rows].reverse().map((comment) => (
            <CommentItem key={comment.id} comment={comment}
              onReply={() => writing.set({ ...writing.draft, reply: { id: comment.id, name: comment.authorName, text: comment.text ?? '' } })} />
          ))}
        </ol>
      )}
      <Composer address={address} draft={writing.draft} onChange={writing.set} busy={writing.send.isPending} onSend={() => writing.send.mutate()}
        problem={writing.send.error ? asProblem(writing.send.error) : null} />
    </div>
  )
}

/** What is being written; kept until the server has it, and sent again under the same key. */
function useWriting(kind: ThreadKind, id: number, address: string) {
  const t = useTexts(threadTexts)
  const client = useQueryClient()
  const [draft, setDraft, drop] = useDraft<Draft>(`thread.${kind}.${id}`, EMPTY)
  const send = useMutation({
    mutationFn: () => {
      // another text is another report; the same one, sent again, is not
      const key = draft.key ?? newReportKey()
      if (!draft.key) setDraft({ ...draft, key })
      return api.post<Comment>(address, {
        reportKey: key,
        text: draft.text,
        replyTo: draft.reply?.id,
        mentions: standing(draft.text, draft.mentions).map(({ kind: sort, personId, departmentId, role, siteId }) => ({ kind: sort, personId, departmentId, role, siteId })),
      })
    },
    onSuccess: async () => {
      setDraft(EMPTY)
      drop()
      toast.done(t('sent'))
      await client.invalidateQueries({ queryKey: keys.all('threads') })
    },
  })
  // what is changed is another report
  const set = (next: Draft) => setDraft({ ...next, key: undefined })
  return { draft, set, send }
}

const EMPTY: Draft = { text: '', mentions: [] }

/** Tells the server that the thread was seen up to its latest comment. */
function useSeen(address: string, latest: number | undefined) {
  const client = useQueryClient()
  useEffect(() => {
    if (latest === undefined || document.visibilityState !== 'visible') return
    api.post(`${address}/seen`)
      .then(() => client.invalidateQueries({ queryKey: keys.all('mentions') }))
      // it stays unread, and is marked the next time
      .catch(() => undefined)
  }, [address, latest, client])
}
