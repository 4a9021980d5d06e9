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
  oldData: ['无网络：显示 {time} 的内容，之后的操作都在本机。', 'No network: shown as of {time}; what you do is kept on this phone.'],
  refusedHere: ['服务器退回了：{what}', 'The server refused: {what}'],
  again: ['再发一次', 'Send again'],
  againAll: ['全部再发', 'Send all again'],
  discard: ['放弃', 'Discard'],
  discardWith: ['，连同在它上面记录的 {count} 条', ' with the {count} recorded on it'],
  whyDiscard: ['为什么放弃？', 'Why discard it?'],
  photoGone: ['照片内容已不在本机', 'The photo is no longer on this device'],
  referenceGone: ['所用的照片或车次已放弃，请重做这一步', 'The photo or load it needs was discarded; do this step again'],
  goThere: ['去处理', 'Do it'],
})
