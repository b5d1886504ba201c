/** Words of the desktop window around the screens: its menu and what it says when the books do not open. */
export const doors = {
  menu: {
    file: 'File',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    zoomReset: 'Usual size',
    fullScreen: 'Full screen'
  },
  notOpened: 'The books could not be opened',
  stopped: {
    title: 'RightFirst has stopped answering',
    detail: 'What was saved is safe. Start again to go on; what was typed and not saved is lost.',
    again: 'Start again',
    quit: 'Quit'
  },
  linkUsed: {
    title: 'This page needs its link',
    detail: 'Open RightFirst with the address that the program printed when it started.'
  }
}
