import SettingOutlined from '@ant-design/icons/es/icons/SettingOutlined'
import Button from 'antd/es/button'
import Popover from 'antd/es/popover'
import { useTexts } from '@/lib/i18n'
import { kit } from '../texts'
import styles from './list.module.css'

interface Props {
  columns: { key: string; title: string }[]
  shown: string[]
  onChange: (keys: string[] | null) => void
}

/** Chooses the columns of a list. */
export function ColumnMenu({ columns, shown, onChange }: Props) {
  const t = useTexts(kit)
  const toggle = (key: string, on: boolean) =>
    onChange(columns.map((c) => c.key).filter((k) => (k === key ? on : shown.includes(k))))
  const content = (
    <div className={styles.columnMenu}>
      {columns.map((column) => {
        const on = shown.includes(column.key)
        return (
          <label key={column.key}>
            <input
              type="checkbox"
              checked={on}
              disabled={on && shown.length === 1}
              onChange={(e) => toggle(column.key, e.target.checked)}
            />{' '}
            {column.title}
          </label>
        )
      })}
      <Button type="link" size="small" onClick={() => onChange(null)}>
        {t('resetColumns')}
      </Button>
    </div>
  )
  return (
    <Popover trigger={['click']} placement="bottomRight" content={content}>
      <Button icon={<SettingOutlined aria-hidden />}>{t('columns')}</Button>
    </Popover>
  )
}
