import { describe, expect, it } from 'vitest'
import type { Task } from '../types'
import { bySection, dueSoon, hasWords, sectionOf } from './sections'

const NOW = Date.parse('2026-11-25T06:00:00Z') // 14:00 in Shanghai
const task = (change: Partial<Task>): Task => ({
  id: 1, kind: 'k', title: '联系下一站 YZ001', closing: 'BY_HAND', subject: 'consignment:1', startsAt: '', openedAt: '',
  overdue: false, level: 0, mayWork: true, mayAssign: false, why: 'MINE', ...change,
})

describe('a task of the day', () => {
  it('is overdue as soon as its minute has passed, even before the server is asked again', () => {
    expect(sectionOf(task({ dueAt: '2026-11-25T05:59:59Z' }), NOW)).toBe('overdue')
    expect(sectionOf(task({ dueAt: '2026-11-25T06:00:01Z' }), NOW)).toBe('today')
  })
  it('is due today by the calendar of the network, not of the server', () => {
    expect(sectionOf(task({ dueAt: '2026-11-25T15:59:00Z' }), NOW)).toBe('today')
    expect(sectionOf(task({ dueAt: '2026-11-25T16:01:00Z' }), NOW)).toBe('later')
  })
  it('waits for others while it is paused, however late it was', () => {
    expect(sectionOf(task({ dueAt: '2026-11-20T00:00:00Z', pausedAt: '2026-11-20T01:00:00Z' }), NOW)).toBe('others')
    expect(sectionOf(task({ dueAt: null, pausedAt: '2026-11-20T01:00:00Z' }), NOW)).toBe('others')
  })
  it('that was raised stands apart from what is one’s own', () => {
    expect(sectionOf(task({ dueAt: '2026-11-20T00:00:00Z', why: 'RAISED' }), NOW)).toBe('raised')
  })
})

describe('the day', () => {
  it('keeps the order of minutes left in each section', () => {
    const first = task({ id: 1, dueAt: '2026-11-25T01:00:00Z' })
    const second = task({ id: 2, dueAt: '2026-11-25T02:00:00Z' })
    expect(bySection([first, second], NOW).overdue.map((one) => one.id)).toEqual([1, 2])
  })
  it('counts what falls due within the hour', () => {
    expect(dueSoon([
      task({ dueAt: '2026-11-25T06:59:00Z' }), task({ dueAt: '2026-11-25T07:01:00Z' }), task({ dueAt: '2026-11-25T05:00:00Z' }),
    ], NOW)).toBe(1)
  })
  it('is searched by several words at once', () => {
    expect(hasWords(task({ ownerName: '张三' }), 'yz001 张三')).toBe(true)
    expect(hasWords(task({}), 'yz002')).toBe(false)
  })
})
