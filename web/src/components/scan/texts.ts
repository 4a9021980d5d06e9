import { defineTexts } from '@/lib/i18n'

export const scanTexts = defineTexts({
  scan: ['扫描或输入件号、运单号、车牌', 'Scan or type a piece, waybill or plate'],
  camera: ['用摄像头扫码', 'Scan with the camera'],
  aim: ['对准标签上的二维码或条码', 'Aim at the QR or bar code of the label'],
  camera_opening: ['正在打开摄像头…', 'Opening the camera…'],
  camera_open: ['摄像头已打开', 'The camera is open'],
  camera_forbidden: ['浏览器不允许使用摄像头，请在网站设置中允许。', 'The browser forbids the camera; allow it in the site settings.'],
  camera_missing: ['没有可用的摄像头，请用扫描枪或手工输入。', 'No camera can be used; use the gun or type.'],
  camera_insecure: ['只有 https 或本机地址才能使用摄像头，请用扫描枪或手工输入。', 'The camera works only over https; use the gun or type.'],
  takePhoto: ['拍照', 'Take photo'],
  fromCamera: ['页面内拍照', 'Camera in the page'],
  shoot: ['拍下', 'Shoot'],
  photoBad: ['这张照片读不出来，请重拍。', 'This photo cannot be read. Take it again.'],
  photoWaiting: ['待上传', 'To be uploaded'],
  photoRefused: ['未被接收', 'Not accepted'],
  photoDone: ['已上传', 'Uploaded'],
})
