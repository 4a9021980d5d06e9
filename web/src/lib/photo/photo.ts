import { copyExif } from './exif'

export interface PhotoLimits {
  /** Below this the camera's own file is sent, untouched. */
  untouchedBytes: number
  /** Above it the picture is made smaller until its long side is this many pixels. */
  longSide: number
  quality: number
}

/** The server takes 20 MB and 60 megapixels; a dock photo needs neither. */
export const LIMITS: PhotoLimits = { untouchedBytes: 8_000_000, longSide: 4096, quality: 0.9 }

/** Formats the server keeps as they are; anything else (HEIC, WebP) becomes a JPEG here. */
const KEPT_AS_IS = ['image/jpeg', 'image/png']

export function goesUntouched(type: string, bytes: number, limits = LIMITS): boolean {
  return KEPT_AS_IS.includes(type) && bytes <= limits.untouchedBytes
}

/** The size that fits, never larger than the picture is. */
export function fitting(width: number, height: number, longSide: number): [number, number] {
  const scale = Math.min(1, longSide / Math.max(width, height))
  return [Math.round(width * scale), Math.round(height * scale)]
}

function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality),
  )
}

/** The file to send for a photo: the original where it may be, else a smaller one with the same notes. */
export async function prepare(file: File, limits = LIMITS): Promise<File> {
  if (goesUntouched(file.type, file.size, limits)) return file
  const picture = await createImageBitmap(file)
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = fitting(picture.width, picture.height, limits.longSide)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const smaller = await jpegOf(canvas, limits.quality)
  const bytes = copyExif(new Uint8Array(await file.arrayBuffer()), new Uint8Array(await smaller.arrayBuffer()))
  return new File([bytes as Uint8Array<ArrayBuffer>], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' })
}

/** The present frame of the camera in the page, as sharp as the camera gives it. */
export async function frameOf(video: HTMLVideoElement, limits = LIMITS): Promise<File> {
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = fitting(video.videoWidth, video.videoHeight, limits.longSide)
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  const blob = await jpegOf(canvas, limits.quality)
  return new File([blob], `camera-${Date.now()}.jpg`, { type: 'image/jpeg' })
}
