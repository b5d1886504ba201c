/** 命令行与启动时的文字。 */
export const cli = {
  intro: 'RightFirst：汽修质量管理的命令行。',
  usage: '用法',
  commandWord: '命令',
  dataHint: '不写 --data 时，使用环境变量 RIGHTFIRST_DATA 指定的文件夹；未设置时使用系统存放程序数据的常用位置。',
  option: {
    data: '账册所在文件夹',
    json: '以 JSON 输出，供程序读取',
    help: '显示帮助'
  },
  unknownCommand: '没有“{{command}}”这个命令。可用命令：{{commands}}。',
  unknownOption: '{{command}} 没有选项 {{option}}。见：rightfirst {{command}} --help',
  commandFirst: '先写命令，再写 {{option}}。见：rightfirst --help',
  takesNoValue: '{{option}} 不带值。',
  needsValue: '{{option}} 需要一个值。',
  optionTwice: '{{option}} 写了两次。',
  missingOperand: '{{command}} 缺少 {{operand}}。见：rightfirst {{command}} --help',
  extraOperand: '{{command}} 不知道如何处理“{{operand}}”。见：rightfirst {{command}} --help',
  failed: '出现问题，数据未作任何更改。详情见账册日志，编号 {{reference}}。',
  notUnderstood: '无法理解：{{detail}}',
  unexpected: '没有成功：{{detail}}',
  newShop: {
    name: '我的修理厂',
    made: '此文件夹里没有账套：已按 {{preset}} 预设建立门店“{{name}}”，时区 {{timeZone}}。'
  },
  sample: {
    summary: '生成一个可信的示例门店（单独存放）并打开',
    months: '往前多少个月，1 至 120；默认 13',
    ordersPerDay: '平常一天的工单数（全部网点合计），1 至 400；默认 4',
    seed: '种子相同，门店相同；默认 1',
    outlets: '网点数，1 至 50；默认 1',
    lang: '人名和故障用的语言；默认 en',
    until: '截止到哪一天；默认今天',
    badNumber: '{{option}} 应为 {{low}} 至 {{high}} 的整数，不能是“{{text}}”。',
    badLanguage: '--lang 只能是 {{languages}}，不能是“{{text}}”。',
    badDay: '--until 应为 2026-11-25 这样的日期，不能是“{{text}}”。',
    exists: '{{dir}} 里已有示例门店，未做任何改动。',
    progress: '正在生成示例门店：第 {{done}} 天，共 {{total}} 天',
    done: '示例门店“{{name}}”已在 {{dir}} 打开。'
  },
  serve: {
    summary: '在本机浏览器中打开账册',
    port: '网址的端口；不写则自动选用空闲端口',
    badPort: '“{{port}}”不是端口；端口是 0 到 65535 的数字。',
    portTaken: '端口 {{port}} 已被其他程序占用，未启动。',
    notBuilt: '界面尚未构建。先运行“npm run build”，或用“npm start”启动。',
    address: 'RightFirst：{{url}}',
    stop: '按 Ctrl+C 停止。'
  },
  start: {
    building: '正在构建 RightFirst（约十秒）……',
    buildFailed: '构建失败，RightFirst 未启动。',
    fetching: '本机还没有 Electron，正在下载，最多等待 {{seconds}} 秒……',
    noElectron: {
      display: '这里无法使用 Electron（没有显示器），RightFirst 改在浏览器中打开。',
      root: '这里无法使用 Electron（其沙箱不允许 root 用户），RightFirst 改在浏览器中打开。',
      binary: '这里无法使用 Electron（下载不到），RightFirst 改在浏览器中打开。',
      stopped: '这里无法使用 Electron（启动后立即退出），RightFirst 改在浏览器中打开。'
    }
  }
}
