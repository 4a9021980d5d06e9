import { useEffect } from 'react'
import { common, useTexts } from './i18n'

/** Names the browser tab: `客户 · 运踪`. */
export function useTitle(title: string): void {
  const t = useTexts(common)
  const product = t('product')
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product
  }, [title, product])
}
