import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api, type Page } from '@/lib/api'
import { number } from '@/lib/format'
import { useTexts } from '@/lib/i18n'
import { hasPage } from '@/lib/module'
import { keys } from '@/lib/queries'
import { can, useMe } from '@/lib/session'
import { texts } from '../texts'
import styles from './day.module.css'

/** What has to be confirmed, read or looked at besides tasks; nothing when there is none of it. */
export function Papers() {
  const t = useTexts(texts)
  const me = useMe()
  const inbox = useQuery({
    queryKey: keys.list('documents', { inbox: true, open: true, count: true }),
    queryFn: ({ signal }) => api.get<Page<unknown>>('/api/documents/inbox', { open: true, page: 0, size: 1 }, signal),
    enabled: can(me, 'EVIDENCE_READ'),
  })
  const policies = useQuery({
    queryKey: keys.one('regulation', 'policies', 'mine'),
    queryFn: ({ signal }) => api.get<{ readAt?: string | null }[]>('/api/policies/mine', undefined, signal),
  })
  const reviews = useQuery({
    queryKey: keys.list('evidence', { reviews: true, decided: false, count: true }),
    queryFn: ({ signal }) => api.get<Page<unknown>>('/api/evidence-reviews', { decided: false, page: 0, size: 1 }, signal),
    enabled: can(me, 'EVIDENCE_REVIEW'),
  })
  const mentions = useQuery({
    queryKey: keys.one('mentions', 'unread'),
    queryFn: ({ signal }) => api.get<{ mine: number; department?: number | null }>('/api/mentions/unread', undefined, signal),
    enabled: can(me, 'THREAD_USE'),
  })
  const lines = [
    { to: '/mentions', label: t('papers_mentions'), count: mentions.data?.mine ?? 0 },
    { to: '/mentions/department', label: t('papers_department'), count: mentions.data?.department ?? 0 },
    { to: '/documents', label: t('papers_documents'), count: inbox.data?.total ?? 0 },
    { to: '/regulation/policies', label: t('papers_policies'), count: policies.data?.filter((one) => !one.readAt).length ?? 0 },
    { to: '/evidence', label: t('papers_reviews'), count: reviews.data?.total ?? 0 },
  ].filter(({ to, count }) => count > 0 && hasPage(to))
  if (lines.length === 0) return null
  return (
    <section className={styles.panel} aria-labelledby="papers-title">
      <h2 id="papers-title">{t('papers')}</h2>
      <ul className={styles.papers}>
        {lines.map(({ to, label, count }) => (
          <li key={to}>
            <Link to={to}>
              <span>{label}</span>
              <strong>{number(count)}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
