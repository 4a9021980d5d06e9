import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { ClauseChip } from '@/components/ClauseChip'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useDraft } from '@/lib/draft'
import { common, useLanguage, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import { useCan } from '@/lib/session'
import styles from './accounts.module.css'
import { newCode } from './papers'
import { texts } from './texts'
import type { Paper } from './types'

/** The papers this customer wants with every delivery, beside those of the regulation. */
export default function Papers({ customerId }: { customerId: number }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const editable = useCan('DELIVERY_PLAN')
  const path = `/api/delivery/customers/${customerId}/papers`
  const queryKey = keys.one('customers', customerId, 'papers')
  const query = useQuery({ queryKey, queryFn: ({ signal }) => api.get<Paper[]>(path, undefined, signal) })
  const [draft, setDraft, dropDraft] = useDraft<Paper[] | null>(`papers.${customerId}`, null)
  const client = useQueryClient()
  const stop = () => {
    setDraft(null)
    dropDraft()
  }
  const save = useMutation({
    mutationFn: (papers: Paper[]) =>
      api.put<Paper[]>(path, { papers: papers.map(({ code, zh, en, required }) => ({ code, zh, en: en.trim() || zh, required })) }),
    onSuccess: (saved) => {
      client.setQueryData(queryKey, saved)
      stop()
      toast.done(t('papersSaved'))
    },
  })
  const papers = query.data
  return (
    <section className={styles.contacts}>
      <header>
        <h2>{t('papers')} <ClauseChip clause="A-32" /></h2>
        {editable && papers && !draft && <Button onClick={() => setDraft(papers)}>{t('editPapers')}</Button>}
      </header>
      {query.isError && <RefusalList problem={asProblem(query.error)} />}
      {papers && !draft && papers.length === 0 && <p className={styles.quiet}>{t('noPapers')}</p>}
      {papers && !draft && (
        <ul>
          {papers.map((paper) => (
            <li key={paper.code}>
              <span>{language === 'zh' ? paper.zh : paper.en}</span>
              <span className={styles.quiet}>{t(paper.required ? 'paperRequired' : 'paperOptional')}</span>
            </li>
          ))}
        </ul>
      )}
      {draft && <Editor papers={draft} change={setDraft} stop={stop} save={() => save.mutate(draft)} busy={save.isPending} />}
      {save.error && <RefusalList problem={asProblem(save.error)} />}
    </section>
  )
}

interface EditorProps {
  papers: Paper[]
  change: (papers: Paper[]) => void
  save: () => void
  stop: () => void
  busy: boolean
}

function Editor({ papers, change, save, stop, busy }: EditorProps) {
  const t = useTexts(texts)
  const tc = useTexts(common)
  const put = (code: string, part: Partial<Paper>) => change(papers.map((paper) => (paper.code === code ? { ...paper, ...part } : paper)))
  return (
    <form
      className={styles.papers}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p className={styles.quiet}>{t('papersHint')}</p>
      {papers.map(({ code, zh, en, required }, index) => (
        <fieldset key={code}>
          <legend className="visually-hidden">{t('paperNo', { n: index + 1 })}</legend>
          <Input aria-label={`${t('paperName')} ${index + 1}`} placeholder={t('paperName')} maxLength={60} value={zh} onChange={(e) => put(code, { zh: e.target.value })} />
          <Input aria-label={`${t('paperNameEn')} ${index + 1}`} placeholder={t('paperNameEn')} maxLength={60} value={en} onChange={(e) => put(code, { en: e.target.value })} />
          <label className={styles.check}>
            <input type="checkbox" checked={required} onChange={(e) => put(code, { required: e.target.checked })} /> {t('paperRequired')}
          </label>
          <Button onClick={() => change(papers.filter((paper) => paper.code !== code))}>
            {t('removePaper')} <span className="visually-hidden">{zh}</span>
          </Button>
        </fieldset>
      ))}
      <div className={styles.row}>
        <Button onClick={() => change([...papers, { code: newCode(papers), zh: '', en: '', required: true }])}>{t('addPaper')}</Button>
        <Button onClick={stop}>{tc('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>{tc('save')}</Button>
      </div>
    </form>
  )
}
