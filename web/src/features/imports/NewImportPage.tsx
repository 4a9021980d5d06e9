import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { Loading } from '@/components/Loading'
import { EmptyState } from '@/components/EmptyState'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { useTexts } from '@/lib/i18n'
import { asProblem, Problem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { upload, type Upload } from '@/lib/upload'
import { useProfiles, useTargets } from './data'
import { DropZone, type Going } from './DropZone'
import styles from './imports.module.css'
import { Steps } from './Steps'
import { TargetChoice } from './TargetChoice'
import { texts } from './texts'
import type { Job } from './types'
import { bytes } from './words'

/** The server takes files up to this size. */
const LIMIT = 300 * 1024 * 1024
const KINDS = /\.(xlsx|csv|tsv|txt)(\.gz)?$/i

/** Chooses what to import and sends the file; then its own page takes over. */
export function NewImportPage() {
  const t = useTexts(texts)
  const [params, setParams] = useSearchParams()
  const targets = useTargets()
  const only = targets.data?.length === 1 ? targets.data[0] : undefined
  const target = targets.data?.find((each) => each.key === params.get('target')) ?? only
  const profiles = useProfiles(target?.key)
  const [profile, setProfile] = useState('')
  const { going, problem, send, abort } = useSending()
  const choose = (key: string) => {
    setProfile('')
    setParams({ target: key }, { replace: true })
  }
  const take = (file: File) => {
    const wrong = refusal(file, target !== undefined, t)
    send(file, target?.key ?? '', profile, wrong)
  }
  return (
    <div className={styles.page}>
      <PageHeader title={t('newImport')} />
      <Steps state={null} />
      {targets.isError && <RefusalList problem={asProblem(targets.error)} />}
      {targets.isPending && <Loading />}
      {targets.data?.length === 0 && <EmptyState title={t('noTargets')} hint={t('noTargetsHint')} />}
      {targets.data && targets.data.length > 0 && (
        <div className={styles.new}>
          <TargetChoice targets={targets.data} chosen={target?.key} onChoose={choose} />
          <section aria-labelledby="file-title" className={styles.panel}>
            <h2 id="file-title">{t('chooseFile')}</h2>
            {profiles.data && profiles.data.length > 0 && (
              <label className={styles.line}>
                <span>{t('profile')}</span>
                <select value={profile} onChange={(e) => setProfile(e.target.value)}>
                  <option value="">{t('profileNone')}</option>
                  {profiles.data.map(({ name, builtIn }) => (
                    <option key={name} value={name}>
                      {name}
                      {builtIn && t('builtIn')}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {problem && <RefusalList problem={problem} />}
            <DropZone going={going} limit={bytes(LIMIT)} onFile={take} onAbort={abort} />
          </section>
        </div>
      )}
    </div>
  )
}

/** What can be said against a file before it is sent. */
function refusal(file: File, targetChosen: boolean, t: ReturnType<typeof useTexts<typeof texts>>) {
  if (!targetChosen) return t('chooseTargetFirst')
  if (!KINDS.test(file.name)) return t('wrongKind', { name: file.name })
  if (file.size > LIMIT) return t('tooLarge', { size: bytes(file.size), limit: bytes(LIMIT) })
  return null
}

function useSending() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [going, setGoing] = useState<Going | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const current = useRef<Upload<Job> | null>(null)
  useEffect(() => () => current.current?.abort(), [])
  const send = (file: File, target: string, profile: string, wrong: string | null) => {
    if (wrong) {
      setProblem(new Problem(422, { unmet: [{ code: 'file', message: wrong }] }))
      return
    }
    const form = new FormData()
    form.append('file', file)
    form.append('target', target)
    if (profile) form.append('profile', profile)
    setProblem(null)
    setGoing({ name: file.name, share: 0 })
    current.current = upload<Job>('/api/imports', form, (share) => setGoing({ name: file.name, share }))
    current.current.answer.then(
      (job) => {
        void client.invalidateQueries({ queryKey: keys.lists('imports') })
        void navigate(`/imports/${job.id}`)
      },
      (error: unknown) => {
        setGoing(null)
        setProblem(asProblem(error))
      },
    )
  }
  const abort = () => {
    current.current?.abort()
    setGoing(null)
  }
  return { going, problem, send, abort }
}
