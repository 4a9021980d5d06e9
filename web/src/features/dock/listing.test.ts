import { describe, expect, it } from 'vitest'
import type { OutboxItem } from '@/lib/outbox'
import { load, recorded, slot } from './fixtures'
import { listedAs, listedHere, orderOf } from './listing'
import { newsOf } from './overlay'
import type { Expected } from './types'
import { command, photoOf } from './words'

describe('a load listed without a network', () => {
  const foreseen = load({ id: 99, slots: [slot('load_off'), slot('seal', { subject: 'load:99', consignmentId: null, number: null })] })
  const order = orderOf(2, { kind: 'UNLOADING', vehicleId: 9, at: '2026-11-25T15:00:00Z', consignments: [] } as unknown as Expected)
  const listed = { ...recorded('PREPARE', order, { reportKey: 'web-aa', about: 'site:2' }) } as OutboxItem

  it('is the foreseen one under its own key, and what belongs to it waits for its number', () => {
    const here = listedAs(foreseen, 'web-aa')
    expect(here.id).toBe('web-aa')
    expect(here.slots.map(({ subject }) => subject)).toEqual(['consignment:1', 'load:{{web-aa}}'])
    expect(command(here, 'START').about).toBe('load:{{web-aa}}')
    expect(photoOf(here, here.slots[1]!, new File(['x'], 'a.jpg'), null).photo).toMatchObject({ subject: 'load:{{web-aa}}', step: 'load:{{web-aa}}' })
  })
  it('stands among the loads of its branch until the server has it', () => {
    expect(listedHere([listed], 2)).toMatchObject([{ key: 'web-aa', kind: 'UNLOADING', vehicleId: 9 }])
    expect(listedHere([listed], 3)).toEqual([])
    expect(listedHere([{ ...listed, state: 'done', answer: 12 }], 2)).toEqual([])
  })
  it('finds what was recorded before it had its number', () => {
    const done = { ...listed, state: 'done', answer: 12, doneAt: 5 } as OutboxItem
    const start = recorded('START', {}, { about: 'load:{{web-aa}}' })
    expect(newsOf(12, [done, start], 0)).toEqual([start])
    expect(newsOf('web-aa', [listed, start], 0)).toEqual([start])
  })
  it('asks for the goods of a loading, and leaves those of an unloading to the server', () => {
    const goods = [{ consignmentId: 1 }, { consignmentId: 2 }]
    expect(orderOf(2, { kind: 'LOADING', vehicleId: 9, at: null, consignments: goods } as unknown as Expected)).toEqual({ kind: 'LOADING', siteId: 2, vehicleId: 9, goods })
    expect(order).not.toHaveProperty('goods')
  })
})
