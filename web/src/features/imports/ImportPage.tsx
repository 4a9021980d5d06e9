import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { LinkButton } from '@/components/LinkButton'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { StatusTag } from '@/components/StatusTag'
import { common, useLanguage, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { shortTime, useNow } from '@/lib/time'
import type { Act } from './act'
import { useJob, useTargetName } from './data'
import { Ended } from './Ended'
import styles from './imports.module.css'
import { Preparing } from './Preparing'
import { Running } from './Running'
import { Steps } from './Steps'
import { texts } from './texts'
import type { Job } from './types'
import { bytes, isRunning, sentence, STATE_TONES } from './words'

/** One file on its way in, from its columns to what became of its rows. */
export function ImportPage() {
  const { id = '' } = useParams()
  const tc = useTexts(common)
  const query = useJob(id)
  if (query.isError)
    return (
      <RefusalList
        problem={asProblem(query.error)}
        action={<LinkButton to="/imports">{tc('back')}</LinkButton>}
      />
    )
  return query.data ? <Shown key={id} job={query.data} /> : <Loading />
}

function Shown({ job }: { job: Job }) {
  const t = useTexts(texts)
  const targetName = useTargetName()
  const client = useQueryClient()
  const language = useLanguage()
  const step = useMutation({
    mutationFn: (action: () => Promise<Job>) => action(),
    onSuccess: (next) => {
      client.setQueryData(keys.one('imports', job.id, language), next)
      void client.invalidateQueries({ queryKey: keys.lists('imports') })
    },
    onError: () => void client.invalidateQueries({ queryKey: keys.one('imports', job.id) }),
  })
  const act: Act = { run: step.mutate, busy: step.isPending }
  const before = job.state === 'UPLOADED' || job.state === 'CHECKED'
  return (
    <div className={styles.page}>
      <PageHeader
        title={`${targetName(job.target)} · ${job.fileName}`}
        sentence={sentence(job, t)}
        actions={<StatusTag tone={STATE_TONES[job.state]}>{t(`state_${job.state}`)}</StatusTag>}
      />
      <Steps state={job.state} />
      <Facts job={job} />
      {job.failure.length > 0 && (
        <div className={styles.failure} role="alert">
          {job.failure.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {step.error && <RefusalList problem={asProblem(step.error)} />}
      {before && <Preparing job={job} act={act} />}
      {isRunning(job.state) && <Running job={job} act={act} />}
      {!before && !isRunning(job.state) && <Ended job={job} act={act} />}
    </div>
  )
}

/** What the file is and who brought it. */
function Facts({ job }: { job: Job }) {
  const t = useTexts(texts)
  const now = useNow()
  const language = useLanguage()
  const facts = t('fileFacts', {
    format: job.format,
    size: bytes(job.fileBytes),
    encoding: job.encoding ? ` · ${job.encoding}` : '',
    sheet: job.sheetName ? ` · ${job.sheetName}` : '',
    row: job.headingRow,
  })
  const by = t('broughtBy', { name: job.ownerName, time: shortTime(job.createdAt, now, language) })
  return (
    <p className={styles.facts}>
      {by} · {facts}
    </p>
  )
}
