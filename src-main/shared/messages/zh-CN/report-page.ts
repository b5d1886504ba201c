/** 月度报告页：生成、预览、保存、打印的用语。 */
export const reportPage = {
  language: '语言',
  paper: '纸张',
  make: '生成报告',
  again: '重新生成',
  save: '保存',
  print: '打印',
  zoom: '{{percent}}%',
  pages: '报告各页',
  page: '第{{page}}页，共{{pages}}页',
  key: {
    make: '生成',
    cancel: '停止',
    save: '保存',
    print: '打印',
    zoom: '缩放',
    page: '换页'
  },
  invite: '月度质量报告（PDF）：概要、维修质量、效率、返修与放行、各项指标口径。选好月份即可生成。',
  emptyMonth: '{{month}}没有数据。报告仍可生成，首页会写明，各项指标留空，不记为零。',
  runningMonth: '{{month}}尚未结束，报告统计到今天为止。',
  stale: '选项已更改。下面仍是{{choices}}的报告。',
  cancelled: '已按要求停止，没有生成报告。',
  failed: '报告未能生成',
  opening: '正在打开报告',
  unreadable: '页面无法显示。报告已经生成：保存后可用PDF阅读器打开。',
  printing: '正在准备打印，第{{page}}页，共{{pages}}页',
  notPrinted: '无法准备打印。可先保存报告，再用PDF阅读器打印。'
}
