import { defineTexts } from '@/lib/i18n'

export const askTexts = defineTexts({
  reason: ['原因', 'Reason'],
  note: ['说明', 'Note'],
  confirm: ['确定', 'Confirm'],
})
