import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { keys } from '@/lib/queries'
import { useMe } from '@/lib/session'
import { useNow } from '@/lib/time'
import { ReasonDialog } from '../ReasonDialog'
import { TimeText } from '../TimeText'
import { pieces } from './mentions'
import { threadTexts } from './texts'
import styles from './thread.module.css'
import type { Comment } from './types'

/** So long an author may take a mistake back; the server decides. */
const SOON_MS = 10 * 60_000

/** One comment; once withdrawn, only that it was. */
export function CommentItem({ comment, onReply }: { comment: Comment; onReply: () => void }) {
  const t = useTexts(threadTexts)
  const me = useMe()
  const now = useNow()
  const [withdrawing, setWithdrawing] = useState(false)
  const mine = comment.authorId === me.personId
  const early = mine && now - Date.parse(comment.writtenAt) < SOON_MS
  const stands = comment.withdrawnAt == null
  return (
    <li className={styles.item} data-mine={mine}>
      <div className={styles.by}>
        <strong>{comment.authorName}</strong>
        <TimeText at={comment.writtenAt} />
        <span>
          {stands && <Button size="small" type="text" onClick={onReply} aria-label={`${t('reply')} ${comment.authorName}`}>{t('reply')}</Button>}
          {stands && (early || me.roles.includes('QUALITY_CONTROLLER')) && (
            <Button size="small" type="text" onClick={() => setWithdrawing(true)}>{t('withdraw')}</Button>
          )}
        </span>
      </div>
      {comment.replyTo != null && (
        <p className={styles.quote}>{t('replying', { name: comment.replyAuthor ?? '' })}{comment.replyText ?? t('withdrawnText')}</p>
      )}
      {stands ? <Words comment={comment} /> : (
        <p className={styles.gone}>
          {comment.withdrawnBy === comment.authorName ? t('withdrawnText') : t('withdrawnBy', { name: comment.withdrawnBy ?? '' })}
          {comment.withdrawnReason && ` · ${comment.withdrawnReason}`}
        </p>
      )}
      {withdrawing && <Withdraw comment={comment} required={!early} onClose={() => setWithdrawing(false)} />}
    </li>
  )
}

function Words({ comment }: { comment: Comment }) {
  return (
    <p className={styles.text}>
      {pieces(comment.text ?? '', comment.labels).map((piece, index) =>
        piece.named ? <span key={index} className={styles.named}>{piece.text}</span> : piece.text)}
    </p>
  )
}

function Withdraw({ comment, required, onClose }: { comment: Comment; required: boolean; onClose: () => void }) {
  const t = useTexts(threadTexts)
  const client = useQueryClient()
  const send = async (reason: string) => {
    await api.post(`/api/threads/comments/${comment.id}/withdrawal`, { reason })
    await client.invalidateQueries({ queryKey: keys.all('threads') })
  }
  return (
    <ReasonDialog title={t('withdraw')} hint={t('withdrawHint')} label={t('withdrawReason')} confirm={t('withdraw')} done={t('withdrawDone')}
      required={required} draft={`thread.withdraw.${comment.id}`} send={send} onClose={onClose} />
  )
}
