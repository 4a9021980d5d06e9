import { defineTexts } from '../i18n'

/** What the store of this device has to say. */
export const outboxTexts = defineTexts({
  storageNone: [
    '此浏览器窗口不能在本机保存内容（可能是无痕模式）。请换普通窗口，否则断网时无法作业。',
    'This browser window cannot keep anything on this device (a private window, perhaps). Use an ordinary window, or there is no work without a network.',
  ],
  storageFull: [
    '本机存储空间已满，这一条没有保存。请连网发送已有内容，或清理手机空间后再试。',
    'The storage of this device is full and this entry was not kept. Go online to send what waits, or free some space, then try again.',
  ],
  fileGone: ['读不出这个文件，没有保存，请重新拍照。', 'The file could not be read and was not kept. Take the photo again.'],
})
