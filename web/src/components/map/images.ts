import type { Map as MapLibre, StyleImageMetadata } from 'maplibre-gl'
import { TONES } from './mapData'

/** Names and numbers are drawn here, so that the map needs no font server. */
const RATIO = 2
const COLOURS = ['#389e0d', '#1668dc', '#6f7c8d', '#d48806', '#cf1322']
const FONT = "'PingFang SC','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC',sans-serif"

function canvas(width: number, height: number) {
  const element = document.createElement('canvas')
  element.width = Math.ceil(width * RATIO)
  element.height = Math.ceil(height * RATIO)
  const pen = element.getContext('2d', { willReadFrequently: true })!
  pen.scale(RATIO, RATIO)
  return { element, pen }
}

function textImage(text: string, size: number, colour: string, weight: number) {
  const font = `${weight} ${size}px ${FONT}`
  const measure = canvas(1, 1).pen
  measure.font = font
  const width = measure.measureText(text).width + 8
  const { element, pen } = canvas(width, size + 10)
  pen.font = font
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  pen.lineWidth = 3
  pen.strokeStyle = 'rgba(255,255,255,0.9)'
  pen.strokeText(text, 4, (size + 10) / 2)
  pen.fillStyle = colour
  pen.fillText(text, 4, (size + 10) / 2)
  return element
}

/** A vehicle: an arrow in a ring of its state's colour; without heading a dot. */
function vehicleImage(colour: string, arrow: boolean) {
  const { element, pen } = canvas(28, 28)
  pen.beginPath()
  pen.arc(14, 14, 11, 0, 2 * Math.PI)
  pen.fillStyle = '#fff'
  pen.fill()
  pen.lineWidth = 3
  pen.strokeStyle = colour
  pen.stroke()
  pen.fillStyle = arrow ? '#12263f' : colour
  pen.beginPath()
  if (arrow) {
    pen.moveTo(14, 6)
    pen.lineTo(19.5, 20)
    pen.lineTo(14, 17)
    pen.lineTo(8.5, 20)
  } else pen.arc(14, 14, 4.5, 0, 2 * Math.PI)
  pen.fill()
  return element
}

function clusterImage(colour: string, count: string) {
  const size = 30 + Math.min(14, count.length * 4)
  const { element, pen } = canvas(size, size)
  pen.beginPath()
  pen.arc(size / 2, size / 2, size / 2 - 3, 0, 2 * Math.PI)
  pen.fillStyle = colour
  pen.fill()
  pen.lineWidth = 3
  pen.strokeStyle = 'rgba(255,255,255,0.85)'
  pen.stroke()
  pen.fillStyle = '#fff'
  pen.font = `600 13px ${FONT}`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(count, size / 2, size / 2 + 1)
  return element
}

function draw(name: string): HTMLCanvasElement | null {
  const [kind, first = '', second = ''] = name.split('|')
  const colour = COLOURS[Number(first)] ?? COLOURS[1]!
  if (kind === 'vehicle') return vehicleImage(colour, second === 'true')
  if (kind === 'cluster') return clusterImage(colour, second)
  if (kind === 'city') return textImage(first, 12, '#5d6b7d', 400)
  if (kind === 'country') return textImage(first, 13, '#8793a3', 600)
  if (kind === 'node') return textImage(first, 13, '#12263f', 600)
  return null
}

/** Draws the images that layers ask for by name (`city|合肥`, `cluster|4|12`), each once. */
export function drawImagesOnDemand(map: MapLibre): void {
  map.setMissingStyleImageResolver((id) => {
    if (map.hasImage(id)) return
    const element = draw(id)
    if (!element) return
    const { width, height } = element
    const data = element.getContext('2d')!.getImageData(0, 0, width, height)
    const options: Partial<StyleImageMetadata> = { pixelRatio: RATIO }
    map.addImage(id, data, options)
  })
}

/** Severity as the colour of lines and fills: the same colours as the images. */
export const severityColour = (property: string): unknown[] => [
  'match',
  ['get', property],
  ...TONES.flatMap((_, index) => [index, COLOURS[index]]),
  COLOURS[1],
]
