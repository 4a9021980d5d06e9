/** Reads codes out of the camera's picture. */
export interface Decoder {
  read: (video: HTMLVideoElement) => Promise<string | null>
}

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}

interface DetectorClass {
  new (options: { formats: string[] }): Detector
  getSupportedFormats: () => Promise<string[]>
}

const FORMATS = ['qr_code', 'code_128']

/** The browser's own reader where it has one for our labels, else the one we bring, loaded when first needed. */
export async function createDecoder(): Promise<Decoder> {
  const found = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  const formats = found ? await found.getSupportedFormats().catch(() => [] as string[]) : []
  if (found && FORMATS.every((format) => formats.includes(format))) {
    const detector = new found({ formats: FORMATS })
    return { read: async (video) => (await detector.detect(video))[0]?.rawValue ?? null }
  }
  return (await import('./zxing')).createZxingDecoder()
}
