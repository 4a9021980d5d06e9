import { BarcodeFormat, QRCodeWriter } from '@zxing/library'
import { chromium } from '@playwright/test'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookedWaybill, listed } from './docks'
import { expect, PHONE, read, test } from './people'
import { send } from './writes'

const [WIDTH, HEIGHT] = [640, 480]

/** What a camera sees that is held over a label: one still picture of its QR code, as a film. */
function filmOf(code: string): Buffer {
  const matrix = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 400, 400, new Map())
  const light = Buffer.alloc(WIDTH * HEIGHT, 235)
  for (let y = 0; y < 400; y++) for (let x = 0; x < 400; x++) if (matrix.get(x, y)) light[(y + 40) * WIDTH + x + 120] = 16
  const colour = Buffer.alloc(WIDTH * HEIGHT / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour])
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: 10 }, () => frame)])
}

test('the camera reads the label of a piece, counts it, and answers to ear and hand', async ({ as, launchOptions, contextOptions, baseURL }) => {
  const admin = await as('admin')
  const keeper = await as('keeper.hf')
  const waybill = await bookedWaybill(admin, '合肥', '临沂', 2, 'ORDINARY')
  const id = await listed(admin, keeper, 'LOADING', '合肥', waybill.id)
  await send(keeper, `/api/loads/${id}/commands`, { type: 'START', reportKey: `e2e-camera-${id}` })
  const { goods } = await read<{ goods: { pieces: { code: string }[] }[] }>(keeper, `/api/loads/${id}`)

  const folder = mkdtempSync(join(tmpdir(), 'yunzong-camera-'))
  const film = join(folder, 'label.y4m')
  writeFileSync(film, filmOf(goods[0]!.pieces[0]!.code))
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
  })
  try {
    const context = await browser.newContext({ ...contextOptions, ...PHONE, baseURL, locale: 'zh-CN', storageState: await keeper.context().storageState() })
    const page = await context.newPage()
    await page.addInitScript(() => {
      const felt: number[][] = []
      const heard: number[] = []
      Object.assign(window, { felt, heard })
      navigator.vibrate = (pattern) => felt.push([pattern].flat() as number[]) > 0
      const start = OscillatorNode.prototype.start
      OscillatorNode.prototype.start = function (when) {
        heard.push(this.frequency.value)
        start.call(this, when)
      }
    })
    await page.goto(`/dock/loads/${id}?step=scan`)
    await page.getByRole('button', { name: '用摄像头扫码' }).click()
    await expect(page.getByText(/✓ .*第 1 件/)).toBeVisible()
    await expect.poll(async () => (await read<{ goods: { counted: number }[] }>(keeper, `/api/loads/${id}`)).goods[0]!.counted).toBe(1)
    const { felt, heard } = await page.evaluate(() => {
      const { felt, heard } = window as unknown as { felt: number[][]; heard: number[] }
      return { felt, heard }
    })
    expect(felt[0], 'a right scan is one short buzz').toEqual([40])
    expect(heard[0], 'and a high tone').toBe(1320)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
