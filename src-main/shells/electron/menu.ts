import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Translate } from '../../shared/messages/index.ts'

type Role = NonNullable<MenuItemConstructorOptions['role']>

/** The keys a desktop program is expected to know; the work itself has its own keys in the window. */
export function setMenu(t: Translate): void {
  const item = (role: Role, label: string): MenuItemConstructorOptions => ({ role, label })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const template: MenuItemConstructorOptions[] = [
    { label: t('doors.menu.file'), submenu: [item('quit', t('doors.menu.quit'))] },
    {
      label: t('doors.menu.edit'),
      submenu: [
        item('undo', t('doors.menu.undo')),
        item('redo', t('doors.menu.redo')),
        line,
        item('cut', t('doors.menu.cut')),
        item('copy', t('doors.menu.copy')),
        item('paste', t('doors.menu.paste')),
        item('selectAll', t('doors.menu.selectAll'))
      ]
    },
    {
      label: t('doors.menu.view'),
      submenu: [
        item('zoomIn', t('doors.menu.zoomIn')),
        item('zoomOut', t('doors.menu.zoomOut')),
        item('resetZoom', t('doors.menu.zoomReset')),
        line,
        item('togglefullscreen', t('doors.menu.fullScreen'))
      ]
    }
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
