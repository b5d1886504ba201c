import type { settings as english } from '../en/settings.ts'
import type { Translated } from '../translated.ts'

/** 设置的文字：门店、网点、人员、维修类别与质保、系统、变更记录。 */
export const settings: Translated<typeof english> = {
  title: '设置',
  tab: {
    shop: '门店',
    outlets: '网点',
    staff: '人员',
    classes: '维修类别与质保',
    systems: '系统',
    appearance: '语言与外观',
    data: '数据与示例门店',
    trail: '变更记录',
    about: '关于'
  },
  scale: '显示比例',
  yes: '是',
  no: '否',
  data: {
    import: '导入',
    importHint: '工单（连同车辆和客户）或车辆清单，CSV、文本或 XLSX。',
    importAct: '导入文件',
    export: '导出',
    exportHint: '全部工单及其作业、车辆和客户。导出的文件可原样再导入。',
    sample: '示例门店',
    sampleOpen: '当前打开的是示例门店，人员、车辆和数字均为虚构。',
    sampleKept: '示例门店单独存放在自己的文件里，与你的账套无关。',
    toOwn: '打开我的门店',
    removeSample: '移除示例门店及其文件'
  },
  about: {
    name: '一次修好',
    version: '版本 {{version}}',
    what: '汽修质量管理。数据全部留在这台电脑上，一家门店一个文件。',
    licence: 'MIT 许可。字体：IBM Plex Sans 与 Noto Sans SC，SIL 开放字体许可 1.1。'
  },
  preset: { CN: '中国', US: '美国', EU: '欧盟' },
  unit: { km: '公里', mi: '英里' },
  post: {
    owner: '店主',
    manager: '经理',
    advisor: '服务顾问',
    inspector: '检验员',
    technician: '技师',
    parts_clerk: '配件员',
    apprentice: '学徒'
  },
  vehicleKind: {
    car_or_hazmat: '汽车和危险货物运输车辆',
    motorcycle: '摩托车',
    other_motor_vehicle: '其他机动车'
  },
  rule: {
    odometer_in_and_out: '进出厂里程已填写',
    technician_on_every_job: '每个项目都有技师',
    cause_on_every_job: '每个项目都有故障原因',
    final_inspection_passed: '维修类别要求的竣工检验已通过'
  },
  shop: {
    name: '门店名称',
    preset: '国家规则',
    language: '语言',
    timeZone: '时区',
    currency: '货币',
    distanceUnit: '里程单位',
    paper: '纸张',
    comebackWindow: '返修统计期（天）',
    comebackWindowHint: '交车后多少天内返修计入返修率。',
    comebackWindowWarranty: '按各项目的质保期',
    warrantyRestarts: '返修项目的质保期重新计算',
    warrantyRestartsHint: '从返修竣工出厂之日起算，其他项目的质保期不变。',
    technicianMayInspect: '允许技师检验自己做过的工单',
    technicianMayInspectHint: '适用于人手不足的门店。检验会作标记，报表中会注明。',
    completionRules: '交车前必须具备'
  },
  active: '在用',
  inactive: '已停用',
  switchOff: '停用',
  switchOn: '重新启用',
  keptHint: '不会删除：以往的记录仍然保留它。',
  outlets: {
    add: '添加网点',
    name: '网点',
    address: '地址',
    prefix: '工单号前缀',
    noPrefix: '无',
    empty: '没有网点。'
  },
  staff: {
    add: '添加人员',
    name: '姓名',
    post: '岗位',
    outlet: '网点',
    empty: '还没有录入人员。',
    emptyHint: '添加技师和检验员，以便记录每项作业由谁完成。'
  },
  classes: {
    add: '添加维修类别',
    code: '代码',
    nameEn: '英文名称',
    nameZh: '中文名称',
    needsFinalInspection: '需要竣工检验',
    isRepair: '计为维修',
    isRepairHint: '保养和诊断不计入一次修复率。',
    warranty: '质保期',
    vehicleKind: '车辆',
    days: '天数',
    months: '月数',
    km: '里程',
    source: '依据',
    sourceShop: '门店自定',
    none: '无',
    inDays_other: '{{count}} 天',
    inMonths_other: '{{count}} 个月',
    daysOrMonths: '天数或月数，只能填一项。',
    whicheverFirst: '以先达到者为准。',
    newOnly: '适用于今后录入的项目；已有项目保留录入时的质保期。'
  },
  systems: {
    add: '添加系统',
    under: '上级',
    top: '顶层',
    nameEn: '英文名称',
    nameZh: '中文名称'
  },
  trail: {
    title: '该记录的变更',
    empty: '没有变更记录。',
    when: '时间',
    who: '操作人',
    what: '操作',
    before: '变更前',
    after: '变更后'
  }
}
