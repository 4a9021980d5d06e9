import {
  BarcodeFormat, BinaryBitmap, DecodeHintType, HybridBinarizer, MultiFormatReader, RGBLuminanceSource,
} from '@zxing/library'
import type { Decoder } from './decoder'

/** Wide enough for the bars of a label, small enough for an old phone. */
const LONGEST = 960

/** Grey values of a picture, as the reader wants them. */
export function luminance(rgba: Uint8ClampedArray): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(rgba.length / 4)
  for (let i = 0; i < grey.length; i++) {
    const at = i * 4
    grey[i] = (rgba[at]! * 306 + rgba[at + 1]! * 601 + rgba[at + 2]! * 117) >> 10
  }
  return grey
}

/** Reads the first QR or Code 128 in a picture. */
export function readPicture(reader: MultiFormatReader, grey: Uint8ClampedArray, width: number, height: number): string | null {
  try {
    return reader.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)))).getText()
  } catch {
    // nothing to read in this one
    return null
  } finally {
    reader.reset()
  }
}

export function createReader(): MultiFormatReader {
  const reader = new MultiFormatReader()
  reader.setHints(
    new Map<DecodeHintType, unknown>([
      [DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128]],
      [DecodeHintType.TRY_HARDER, true],
    ]),
  )
  return reader
}

export function createZxingDecoder(): Decoder {
  const reader = createReader()
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return {
    read(video) {
      const scale = Math.min(1, LONGEST / Math.max(video.videoWidth, video.videoHeight, 1))
      canvas.width = Math.round(video.videoWidth * scale)
      canvas.height = Math.round(video.videoHeight * scale)
      if (!context || !canvas.width || !canvas.height) return Promise.resolve(null)
      context.drawImage(video, 0, 0, canvas.width, canvas.height)
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
      return Promise.resolve(readPicture(reader, luminance(data), width, height))
    },
  }
}
