import { useNavigate } from 'react-router'
import { PageHeader } from '@/components/PageHeader'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { useTexts } from '@/lib/i18n'
import { form as words } from './texts'
import { BLANK, toBody } from './waybillForm'
import { WaybillEditor } from './WaybillEditor'

/** Books one consignment. */
export function BookPage() {
  const t = useTexts(words)
  const navigate = useNavigate()
  return (
    <>
      <PageHeader title={t('bookTitle')} />
      <WaybillEditor
        draftKey="consignments.new"
        stored={BLANK}
        isNew
        started={false}
        verb={t('book')}
        back="/consignments"
        save={(form) => api.post('/api/consignments', toBody(form))}
        onSaved={({ id, number }) => {
          toast.done(t('booked', { number }))
          void navigate(`/consignments/${id}`)
        }}
      />
    </>
  )
}
