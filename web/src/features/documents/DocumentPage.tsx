import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { EmptyState } from '@/components/EmptyState'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { TimeText } from '@/components/TimeText'
import { toast } from '@/components/toast'
import { WaybillNumber } from '@/components/WaybillNumber'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { pathOfSubject } from '@/lib/module'
import { useNames } from '@/lib/names'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { useMe } from '@/lib/session'
import { Addressees } from './Addressees'
import { DocumentContent } from './DocumentContent'
import { DocumentNav } from './DocumentNav'
import styles from './documents.module.css'
import { texts } from './texts'
import type { FullDocument } from './types'

/** One document: what it says, its versions, and who has read and confirmed it. Opening it is reading it. */
export function DocumentPage() {
  const t = useTexts(texts)
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const version = params.get('version') ?? undefined
  const query = useQuery({
    queryKey: keys.one('documents', id, version ?? 'latest'),
    queryFn: ({ signal }) => api.get<FullDocument>(`/api/documents/${id}`, { version }, signal),
    enabled: /^\d+$/.test(id),
  })
  const problem = query.error ? asProblem(query.error) : null
  if (query.data) return <Shown full={query.data} />
  if (problem?.status === 404 || !/^\d+$/.test(id))
    return <EmptyState title={t('notFound')} hint={t('notFoundHint')} action={<LinkButton to="/documents">{t('inbox')}</LinkButton>} />
  return problem ? <RefusalList problem={problem} /> : <Loading />
}

function Shown({ full }: { full: FullDocument }) {
  const t = useTexts(texts)
  const siteName = useNames('sites')
  const { document, shownVersion } = full
  const about = pathOfSubject(document.subject)
  return (
    <>
      <DocumentNav />
      <PageHeader
        title={document.title}
        sentence={
          <span className={styles.under}>
            <WaybillNumber value={document.number} />
            <span>{document.type.name}</span>
            <span>{siteName(document.issuingSiteId)} · {document.issuedByName}</span>
            <TimeText at={document.issuedAt} />
            <span>{t('versionNo', { version: shownVersion })}</span>
          </span>
        }
        actions={<Actions full={full} about={about} />}
      />
      {shownVersion !== document.version && (
        <p className={styles.old} role="status">
          {t('old', { version: document.version })} <LinkButton size="small" to={`/documents/${document.id}`}>{t('current')}</LinkButton>
        </p>
      )}
      <div className={styles.columns}>
        <article className={styles.sheet}>
          <DocumentContent id={document.id} content={full.content} />
          <p className={styles.hash}>{t('hash', { hash: full.versions.find((one) => one.version === shownVersion)?.sha256 ?? document.sha256 })}</p>
        </article>
        <div className={styles.beside}>
          <Addressees addressees={full.addressees} />
          <Versions full={full} />
        </div>
      </div>
    </>
  )
}

function Actions({ full, about }: { full: FullDocument; about: string | undefined }) {
  const t = useTexts(texts)
  const me = useMe()
  const client = useQueryClient()
  const [done, setDone] = useState(false)
  const { id, version } = full.document
  const mine = full.addressees.flatMap((one) => one.people).filter((receipt) => receipt.personId === me.personId)
  const confirms = !done && full.shownVersion === version && mine.some((receipt) => !receipt.acknowledgedAt)
  const acknowledge = useMutation({
    mutationFn: () => api.post(`/api/documents/${id}/acknowledgement`),
    onSuccess: async () => {
      setDone(true)
      toast.done(t('acknowledgedNow'))
      await client.invalidateQueries({ queryKey: keys.all('documents') })
    },
    onError: (error) => toast.problem(asProblem(error).message),
  })
  const query = `?version=${full.shownVersion}`
  return (
    <>
      {about && <LinkButton to={about}>{t('openSubject')}</LinkButton>}
      <Button href={`/api/documents/${id}/tables.xlsx${query}`} download>{t('excel')}</Button>
      <Button href={`/api/documents/${id}/paper.pdf${query}`} target="_blank" rel="noopener">{t('pdf')}</Button>
      {confirms && (
        <Button type="primary" loading={acknowledge.isPending} onClick={() => acknowledge.mutate()}>{t('acknowledge')}</Button>
      )}
    </>
  )
}

function Versions({ full }: { full: FullDocument }) {
  const t = useTexts(texts)
  const [, setParams] = useSearchParams()
  const { document, shownVersion, versions } = full
  return (
    <section className={styles.panel} aria-labelledby="versions-title">
      <h2 id="versions-title">{t('versions')}</h2>
      <ul className={styles.plain}>
        {[...versions].reverse().map((one) => (
          <li key={one.version}>
            <Button type="link" size="small" aria-current={one.version === shownVersion || undefined}
              onClick={() => setParams(one.version === document.version ? {} : { version: String(one.version) })}>
              {t('versionNo', { version: one.version })}
            </Button>
            <span className={styles.quiet}><TimeText at={one.at} /> · {one.byName}{one.reason && ` · ${one.reason}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
