import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Loading } from '@/components/Loading'
import { PageHeader } from '@/components/PageHeader'
import { RefusalList } from '@/components/RefusalList'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { common, useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { oneQuery } from '@/lib/queries'
import type { ConsignmentPageData } from '../types'
import { form as words } from './texts'
import { fromPage, toBody } from './waybillForm'
import { WaybillEditor } from './WaybillEditor'

/** Corrects a consignment; the server keeps what stood before. */
export function EditPage() {
  const { id = '' } = useParams()
  const query = useQuery(oneQuery<ConsignmentPageData>('consignments', id))
  if (query.data) return <Editor page={query.data} reread={() => void query.refetch()} />
  return query.error ? <RefusalList problem={asProblem(query.error)} /> : <Loading />
}

function Editor({ page, reread }: { page: ConsignmentPageData; reread: () => void }) {
  const t = useTexts(words)
  const tc = useTexts(common)
  const navigate = useNavigate()
  const { id, number } = page.consignment
  const stored = useMemo(() => fromPage(page), [page])
  const started = page.summary.status !== 'BOOKED'
  return (
    <>
      <PageHeader title={t('editTitle', { number })} />
      <WaybillEditor
        draftKey={`consignments.${id}`}
        stored={stored}
        isNew={false}
        started={started}
        verb={tc('save')}
        back={`/consignments/${id}`}
        reread={reread}
        // what stands is not sent again: pieces and their count stay as they are
        save={(form) => api.put(`/api/consignments/${id}`, started ? { ...toBody(form), pieces: null, pieceCount: null } : toBody(form))}
        onSaved={() => {
          toast.done(tc('saved'))
          void navigate(`/consignments/${id}`)
        }}
      />
    </>
  )
}
