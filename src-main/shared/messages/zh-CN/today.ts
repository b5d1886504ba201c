import type { today as english } from '../en/today.ts'
import type { Translated } from '../translated.ts'

/** 今日看板与今日清单的文字。 */
export const today: Translated<typeof english> = {
  board: '各阶段工单',
  lateCount: '{{count}}超时',
  counts: {
    inShop: '在厂<0>{{count}}</0>',
    late: '超时<0>{{count}}</0>',
    soon: '1小时内到期<0>{{count}}</0>',
    delivered: '今日交车<0>{{count}}</0>'
  },
  card: {
    candidates_other: '<0>{{count}}条疑似返修</0>待判定',
    waits: '等待：<0>{{cause}}</0>',
    asked: '{{time}}已报价 · 等<0>{{duration}}</0>',
    since: '{{time}}起 · <0>{{duration}}</0>',
    work: '{{names}} · {{duration}}',
    nobody: '<0>未派技师</0> · {{duration}}',
    attempt: '竣工检验，第<0>{{attempt}}</0>次',
    items: '已检<0>{{answered}}/{{items}}</0>项',
    toInspect: '<0>{{time}}</0>起等待',
    rework_other: '<0>{{count}}项返工</0>未完成',
    ready: '{{time}}完工',
    customerWaits: '客户在店等候',
    noVehicle: '未登记车辆'
  },
  list: {
    title: '今日清单',
    open: '共{{count}}项',
    clear: '看板之外暂无待办。',
    inspection: '待检验',
    comeback_to_decide: '待判定返修',
    rework: '返工未完成',
    not_collected: '待交车未取',
    long_wait: '等待过久',
    attempt: '竣工检验，第{{count}}次',
    candidates_other: '{{count}}条疑似返修',
    reworks_other: '{{count}}项返工'
  },
  keys: {
    column: '换列',
    order: '换工单',
    open: '打开',
    move: '转下一阶段',
    promise: '改约定时间',
    waits: '等待原因',
    list: '今日清单'
  },
  empty: '厂内暂无车辆。工单从预约到交车都显示在这里。'
}
