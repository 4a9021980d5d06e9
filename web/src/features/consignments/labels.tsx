import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { toast } from '@/components/toast'
import { api } from '@/lib/api'
import { saveFile } from '@/lib/download'
import { useTexts } from '@/lib/i18n'
import { asProblem } from '@/lib/problem'
import { keys } from '@/lib/queries'
import styles from './consignments.module.css'
import { texts } from './texts'

const FORMATS = ['100x150', '100x100'] as const
const KEPT = 'yunzong.labelFormat'

interface Props {
  consignmentIds?: number[]
  pieceIds?: number[]
  /** Name of the file without its ending. */
  name: string
  primary?: boolean
}

/** Chooses the label's size and prints; the size stays as this printer's. */
export function PrintLabels({ consignmentIds, pieceIds, name, primary }: Props) {
  const t = useTexts(texts)
  const client = useQueryClient()
  const [format, setFormat] = useState(() => localStorage.getItem(KEPT) ?? FORMATS[0])
  const print = useMutation({
    mutationFn: () => api.postForFile('/api/labels', { consignmentIds, pieceIds, format }),
    onSuccess: (pdf) => {
      saveFile(pdf, `${name}-${format}.pdf`)
      toast.done(t('labelsReady'))
      // prints are counted
      void client.invalidateQueries({ queryKey: keys.all('consignments') })
    },
    onError: (error) => toast.problem(asProblem(error).unmet[0]?.message ?? asProblem(error).message),
  })
  const choose = (next: string) => {
    setFormat(next)
    localStorage.setItem(KEPT, next)
  }
  return (
    <span className={styles.labels}>
      <select aria-label={t('labelFormat')} value={format} onChange={(e) => choose(e.target.value)}>
        {FORMATS.map((each) => (
          <option key={each} value={each}>
            {each.replace('x', '×')} mm
          </option>
        ))}
      </select>
      <Button
        type={primary ? 'primary' : undefined}
        icon={<PrinterOutlined aria-hidden />}
        loading={print.isPending}
        onClick={() => print.mutate()}
      >
        {t('printLabels')}
      </Button>
    </span>
  )
}
