/** 桌面窗口的菜单，以及账册打不开时的提示。 */
export const doors = {
  menu: {
    file: '文件',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '视图',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '实际大小',
    fullScreen: '全屏'
  },
  notOpened: '账册打不开',
  stopped: {
    title: 'RightFirst 停止响应',
    detail: '已保存的数据安全。重新启动即可继续；已输入但未保存的内容会丢失。',
    again: '重新启动',
    quit: '退出'
  },
  linkUsed: {
    title: '此页面需要专用链接',
    detail: '用程序启动时给出的网址打开 RightFirst。'
  }
}
