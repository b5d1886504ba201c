import { describe, expect, it } from 'vitest'
import { createFormat, plainSettings, promiseState } from '../../src-main/shared/format/index.ts'

const dublin = createFormat({ ...plainSettings, timeZone: 'Europe/Dublin' })
const shanghai = createFormat({
  language: 'zh-CN',
  preset: 'CN',
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  currencyDigits: 2,
  distanceUnit: 'km'
})
const texas = createFormat({
  ...plainSettings,
  preset: 'US',
  timeZone: 'America/Chicago',
  currency: 'USD',
  distanceUnit: 'mi'
})

describe('how the shop writes its figures', () => {
  it('writes a share to one decimal, with a thin space in English and none in Chinese', () => {
    expect(dublin.percent(0.8994)).toBe('89.9\u2009%')
    expect(shanghai.percent(0.8994)).toBe('89.9%')
    expect(dublin.percentInterval({ low: 0.865, high: 0.925 })).toBe('86.5 – 92.5')
  })

  it('shows an en dash for no data and a real zero for zero', () => {
    expect(dublin.percent(null)).toBe('–')
    expect(dublin.percent(0)).toBe('0.0\u2009%')
    expect(dublin.money(null)).toBe('–')
    expect(dublin.duration(undefined)).toBe('–')
  })

  it('uses a true minus and no minus before a rounded zero', () => {
    expect(dublin.number(-3)).toBe('−3')
    expect(dublin.number(-0.01, 1)).toBe('0.0')
    expect(dublin.change(3.1, 1)).toBe('+3.1')
    expect(dublin.money(-31240)).toBe('−€312.40')
  })

  it('writes money of each shop, without decimals in tiles from a thousand on', () => {
    expect(dublin.money(41260)).toBe('€412.60')
    expect(shanghai.money(486000)).toBe('¥4,860.00')
    expect(texas.money(41260)).toBe('$412.60')
    expect(dublin.money(6140012, { tile: true })).toBe('€61,400')
    expect(dublin.currencySign()).toBe('€')
  })

  it('writes lengths of time as the counter says them', () => {
    expect(dublin.duration(3 * 3600 + 8 * 60)).toBe('3 h 08')
    expect(dublin.duration(52 * 60)).toBe('52 min')
    expect(shanghai.duration(3600 + 32 * 60)).toBe('1小时32分')
    expect(shanghai.short(3600 + 32 * 60)).toBe('1:32')
    expect(dublin.hours(8640)).toBe('2.40')
  })

  it('shows the odometer in the unit of the vehicle', () => {
    expect(dublin.distance(84312)).toBe('84,312 km')
    expect(texas.distance(84312)).toBe('52,389 mi')
  })

  it('leaves out the day for today, names the weekday this week and the date beyond', () => {
    expect(dublin.moment('2026-11-25T15:30:00Z', '2026-11-25')).toBe('15:30')
    expect(dublin.moment('2026-11-24T17:00:00Z', '2026-11-25')).toBe('Tue 17:00')
    expect(dublin.moment('2026-10-28T17:00:00Z', '2026-11-25')).toBe('28 Oct 17:00')
    expect(shanghai.moment('2026-11-24T09:00:00Z', '2026-11-25')).toBe('周二 17:00')
    expect(dublin.day('2026-11-25')).toBe('25 Nov 2026')
    expect(shanghai.dayHead('2026-11-25')).toBe('11月25日 周三')
    expect(texas.day('2026-11-25')).toBe('Nov 25, 2026')
    expect(dublin.month('2026-10')).toBe('October 2026')
  })

  it('says how late or how near a promise is', () => {
    const now = '2026-11-25T11:22:00Z'
    expect(dublin.promiseWords('2026-11-25T10:30:00Z', now)).toBe('late 52 min')
    expect(dublin.promiseWords('2026-11-24T17:00:00Z', now)).toBe('late 1 day')
    expect(dublin.promiseWords('2026-11-25T11:45:00Z', now)).toBe('due in 23 min')
    expect(dublin.promiseWords('2026-11-25T15:00:00Z', now)).toBe('in 3 h 38')
    expect(dublin.promiseWords('2026-11-26T12:00:00Z', now)).toBe('tomorrow')
    expect(promiseState('2026-11-25T12:22:00Z', now)).toBe('soon')
    expect(promiseState('2026-11-25T12:23:00Z', now)).toBe('later')
  })
})
