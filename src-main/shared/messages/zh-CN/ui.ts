import type { ui as english } from '../en/ui.ts'
import type { Translated } from '../translated.ts'

/** 框架与通用部件的文字。 */
export const ui: Translated<typeof english> = {
  app: { name: 'RightFirst', skip: '跳到正文', loading: '加载中' },
  room: {
    today: '今日',
    orders: '工单',
    quality: '质量',
    parts: '配件',
    people: '人员',
    customers: '客户',
    kpis: '指标',
    reports: '报表',
    settings: '设置'
  },
  region: { rooms: '导航', sideList: '侧边清单', keys: '快捷键', openSide: '打开清单' },
  act: {
    newOrder: '新建工单',
    save: '保存',
    cancel: '取消',
    close: '关闭',
    retry: '重试',
    more: '加载更多',
    remove: '移除',
    back: '返回'
  },
  find: {
    label: '查找',
    placeholder: '工单号、车牌、VIN、配件号、客户…',
    none: '没有找到“{{text}}”。',
    hint: '输入单号、车牌、姓名或命令。',
    rooms: '前往',
    commands: '当前页命令',
    searching: '查找中',
    results_other: '{{count}}条结果'
  },
  mark: {
    breach: '超限',
    watch: '关注',
    good: '达标',
    too_few: '样本过小',
    still_open: '未到期',
    no_data: '无数据',
    no_target: '未设目标'
  },
  partState: {
    here: '在库',
    coming: '在途',
    missing: '缺货未订',
    missingShort: '缺货',
    allHere: '全部在库',
    countHere: '{{count}}件在库',
    countComing: '{{count}}件在途',
    countMissing: '{{count}}件缺货'
  },
  stage: {
    booked: '已预约',
    checked_in: '已进厂',
    diagnosing: '诊断中',
    awaiting_approval: '待客户确认',
    awaiting_parts: '待料',
    in_repair: '维修中',
    in_inspection: '竣工检验',
    ready: '待交车',
    delivered: '已交车',
    cancelled: '已取消'
  },
  promise: {
    in: '余{{duration}}',
    late: '超时{{duration}}',
    due: '{{duration}}后到期',
    lateDays_other: '超时{{count}}天',
    tomorrow: '明天',
    inDays_other: '{{count}}天后',
    none: '未约定'
  },
  timeline: {
    label: '工单各阶段',
    now: '现在{{time}}',
    promised: '约定{{time}}',
    waiting: '等待',
    segment: '{{stage}}{{duration}}，{{from}}起'
  },
  figure: {
    of: '{{part}}/{{whole}}',
    target: '目标',
    interval: '95%置信区间',
    value: '实际值',
    meets: '达标一侧',
    unitSeconds: '小时',
    intervalLabel: '{{value}}，95%置信区间{{low}} – {{high}}，目标{{target}}，{{state}}',
    valueLabel: '{{value}}，目标{{target}}，{{state}}',
    rows: '查看{{value}}的明细'
  },
  chart: {
    upper: '上限{{value}}',
    lower: '下限{{value}}',
    centre: '中心线{{value}}',
    target: '目标{{value}}',
    limitsFixed: '控制限取自这{{months}}个月',
    limitsFixedOn: '控制限取自这{{months}}个月，共{{n}}{{what}}',
    limitsApplied: '沿用控制限',
    above: '{{month}}：{{value}}，高于上限',
    below: '{{month}}：{{value}}，低于下限',
    run: '{{month}}：{{value}}，{{signal}}',
    trend: '{{count}}个月走势，最近值{{value}}',
    trendEmpty: '尚无走势',
    point: '{{month}}：{{value}}，样本{{n}}',
    n: 'n',
    cumulative: '累计占比'
  },
  table: {
    shown: '已显示{{shown}}，共{{total}}',
    empty: '暂无内容。',
    open: '打开',
    row: '换行',
    sortBy: '按{{column}}排序'
  },
  error: {
    head: '未能加载',
    unexpected: '出现异常，数据没有丢失。编号{{reference}}。',
    unknown: '出现异常，数据没有丢失。',
    offline: '程序没有响应。已填写的内容仍在。',
    screen: '此页面无法显示。已保存的内容不受影响。',
    notFound: '没有这个页面。',
    notFoundAct: '回到今日',
    fields_other: '{{count}}处需要修改'
  },
  form: {
    tooLong_other: '最多{{count}}个字',
    tooBig: '最大{{value}}',
    tooSmall: '最小{{value}}',
    malformed: '格式无法识别',
    required: '必填',
    yes: '是',
    no: '否',
    unsaved: '尚未保存',
    saved: '{{time}}已保存',
    saving: '保存中'
  },
  progress: { of: '{{done}}/{{total}}', working: '处理中' },
  keys: { move: '移动', open: '打开', back: '返回', find: '查找' },
  time: {
    hoursMinutes: '{{hours}}小时{{minutes}}分',
    minutes: '{{count}}分',
    days_other: '{{count}}天',
    today: '今天',
    yesterday: '昨天',
    tomorrow: '明天'
  },
  appearance: { label: '外观', light: '浅色', dark: '深色', system: '跟随系统' },
  language: { label: '语言' }
}
