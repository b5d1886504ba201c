import type { welcome as english } from '../en/welcome.ts'
import type { Translated } from '../translated.ts'

/** 首次启动与示例门店提示条。 */
export const welcome: Translated<typeof english> = {
  title: '一次修好',
  lead: '工单、检验、返修和每月质量指标，全部存在这台电脑上，不外传。',
  own: {
    head: '我的门店',
    empty: '从空白开始',
    import: '导入已有数据'
  },
  preset: {
    CN: '公里、人民币、A4；质保期按维修类别：10 天或 2000 公里至 100 天或 20000 公里，返修项目重新计算。',
    US: '英里、美元、Letter；质保期 12 个月或 12000 英里。',
    EU: '公里、欧元、A4；质保期 12 个月。'
  },
  timeZoneHint: '决定记录计入哪一天、哪一个月。',
  sample: {
    head: '先看看示例',
    what: '一家虚构的门店，有一年的工单、检验和返修。单独存放，每个界面都有标记，可随时移除。',
    open: '打开示例门店',
    writing: '正在生成示例门店，天数'
  },
  sampleBar: {
    what: '示例门店“{{name}}”：人员、车辆和数字均为虚构。',
    toOwn: '回到我的门店',
    remove: '移除示例，建立我的门店'
  }
}
