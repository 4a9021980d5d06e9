import { expect, it } from 'vitest'
import { browserName, fromBase64Url } from './push'

it('reads the key of the server as bytes', () => {
  expect([...fromBase64Url('BP_-')]).toEqual([4, 255, 254])
  expect([...fromBase64Url('_w')]).toEqual([255])
})

it('names the browser as people know it', () => {
  expect(browserName('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0')).toBe('Edge Windows')
  expect(browserName('Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36')).toBe('Chrome Android')
  expect(browserName('')).toBe('Browser')
})
