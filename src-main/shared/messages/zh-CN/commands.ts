/** 查询指标与核对账套的命令用语。 */
export const commands = {
  month: '要查的月份',
  outlet: '某个网点（写名称）；不写则为全部网点',
  monthNeeded: '要查哪个月？加上 --month YYYY-MM。',
  noOutlet: '没有网点“{{outlet}}”。现有网点：{{outlets}}。',
  kpi: {
    summary: '某月的各项指标',
    noData: '无数据',
    soFar: '暂计 {{count}} 次',
    ofOrders_other: '{{count}} 单'
  },
  rows: {
    summary: '某月某项指标背后的明细',
    total_other: '共 {{count}} 行'
  },
  verify: {
    summary: '核对账套是否完整、前后一致',
    faults_other: '{{count}} 处问题',
    check: {
      integrity: '文件完整',
      foreign_keys: '每处引用都有对应记录',
      audit_entries: '每条写入的记录都有留痕',
      audit_chain: '留痕前后衔接，并与现存内容一致',
      number_series: '工单号连续无缺',
      stages: '工单阶段与最后一次事件一致',
      order_facts: '指标依据与原始记录一致',
      search_index: '每张工单、每辆车、每位客户都能搜到'
    }
  },
  methods: {
    summary: '用产品自己的方法计算参考算例，并与结果比对',
    only: '只算名称以此开头的方法，用逗号分隔',
    unreadable: '{{file}} 无法读取。',
    notCases: '{{file}} 不是参考算例文件。',
    passed: '通过',
    failed: '未通过',
    notSupported: '不支持',
    difference: '{{path}} 应为 {{expected}}，算得 {{got}}',
    total: '通过 {{passed}} 项，未通过 {{failed}} 项，不支持 {{notSupported}} 项。'
  }
}
