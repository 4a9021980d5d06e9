import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import type { ConsignmentRow } from '@/components/consignment/types'
import { EmptyState } from '@/components/EmptyState'
import { ImportLinks } from '@/components/EntityListPage'
import { DataList } from '@/components/list/DataList'
import { LinkButton } from '@/components/LinkButton'
import { PageHeader } from '@/components/PageHeader'
import { useTexts } from '@/lib/i18n'
import { useIsPhone } from '@/lib/media'
import { useCan } from '@/lib/session'
import { PrintLabels } from './labels'
import { texts } from './texts'
import { useConsignmentColumns } from './useConsignmentColumns'
import { useConsignmentFilters } from './useConsignmentFilters'

/** Positions move without announcements; so often the list looks again. */
const REFRESH_SECONDS = 20

export function ConsignmentsPage() {
  const t = useTexts(texts)
  const books = useCan('CONSIGNMENT_WRITE')
  const exports = useCan('CONSIGNMENT_EXPORT')
  const prints = useCan('LABEL_PRINT')
  const columns = useConsignmentColumns()
  const filters = useConsignmentFilters()
  const book = books && (
    <LinkButton to="/consignments/new" type="primary" icon={<PlusOutlined aria-hidden />}>
      {t('book')}
    </LinkButton>
  )
  const isPhone = useIsPhone()
  const imports = books && !isPhone && <ImportLinks target="waybills" />
  return (
    <>
      <PageHeader title={t('title')} actions={(book || imports) && <>{imports}{book}</>} />
      <DataList<ConsignmentRow>
        resource="consignments"
        label={t('title')}
        columns={columns}
        filters={filters}
        searchHint={t('searchHint')}
        defaultSort="-bookedAt"
        rowKey={(row) => row.id}
        rowLink={(row) => `/consignments/${row.id}`}
        exportable={exports}
        exportsChosen={exports}
        refreshSeconds={REFRESH_SECONDS}
        batch={prints ? (ids) => <PrintLabels consignmentIds={ids} name={`labels-${ids.length}`} /> : undefined}
        empty={
          <EmptyState title={t('empty')} hint={t(books ? 'emptyHint' : 'emptyCustomer')} action={(book || imports) && <>{book}{imports}</>} />
        }
      />
    </>
  )
}
