import { defineTexts } from '@/lib/i18n'

export const outboxWords = defineTexts({
  title: ['待发送', 'Waiting to be sent'],
  count: ['{count} 条待发', '{count} waiting'],
  countSending: ['正在发送 {count} 条', 'Sending {count}'],
  countOffline: ['无网络 · {count} 条待发', 'No network · {count} waiting'],
  countRefused: ['{count} 条被退回', '{count} refused'],
  offline: ['无网络', 'No network'],
  allSent: ['已全部发送', 'All sent'],
  noStorage: ['本机无法保存', 'Cannot keep anything'],
})
