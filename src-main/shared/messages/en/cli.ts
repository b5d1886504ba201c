/** Words of the command line and of starting. */
export const cli = {
  intro: 'RightFirst: workshop quality control on the command line.',
  usage: 'Usage',
  commandWord: 'COMMAND',
  dataHint:
    'Without --data, the books are those of the folder RIGHTFIRST_DATA, or of the usual place for programs on this system.',
  option: {
    data: 'folder of the books',
    json: 'answer as JSON, for programs',
    help: 'show this help'
  },
  unknownCommand: 'there is no command “{{command}}”. Commands: {{commands}}.',
  unknownOption: '{{command}} knows no option {{option}}. See: rightfirst {{command}} --help',
  commandFirst: 'the command comes first, before {{option}}. See: rightfirst --help',
  takesNoValue: '{{option}} takes no value.',
  needsValue: '{{option}} needs a value.',
  optionTwice: '{{option}} was given twice.',
  missingOperand: '{{command}} needs {{operand}}. See: rightfirst {{command}} --help',
  extraOperand: '{{command}} does not know what to do with “{{operand}}”. See: rightfirst {{command}} --help',
  failed: 'Something went wrong. Nothing was changed. The log of the books holds it under {{reference}}.',
  notUnderstood: 'This was not understood: {{detail}}',
  unexpected: 'This did not work: {{detail}}',
  newShop: {
    name: 'My workshop',
    made: 'There were no books in this folder: made the shop “{{name}}” with the {{preset}} settings, time zone {{timeZone}}.'
  },
  sample: {
    summary: 'write a believable sample shop in a file of its own, and open it',
    months: 'how many months it looks back, 1 to 120; usual: 13',
    ordersPerDay: 'orders on an ordinary day, 1 to 400, over all outlets; usual: 4',
    seed: 'the same seed writes the same shop; usual: 1',
    outlets: 'how many outlets, 1 to 50; usual: 1',
    lang: 'language of its people and faults; usual: en',
    until: 'the day it ends on; usual: today',
    badNumber: '{{option}} takes a whole number from {{low}} to {{high}}, not “{{text}}”.',
    badLanguage: '--lang takes one of {{languages}}, not “{{text}}”.',
    badDay: '--until takes a day such as 2026-11-25, not “{{text}}”.',
    exists: 'There is a sample shop in {{dir}} already. Nothing was changed.',
    progress: 'Writing the sample shop: day {{done}} of {{total}}',
    done: 'The sample shop “{{name}}” is open in {{dir}}.'
  },
  serve: {
    summary: 'open the books to the browser of this PC',
    port: 'port of the address; without it a free one is taken',
    badPort: '“{{port}}” is no port; a port is a number from 0 to 65535.',
    portTaken: 'Port {{port}} is in use by another program. Nothing was started.',
    notBuilt: 'The window has not been built yet. Run “npm run build” first, or start with “npm start”.',
    address: 'RightFirst: {{url}}',
    stop: 'Ctrl+C stops it.'
  },
  start: {
    building: 'Building RightFirst (about ten seconds) …',
    buildFailed: 'The build failed; RightFirst was not started.',
    fetching: 'Electron is not on this PC yet; fetching it, for at most {{seconds}} seconds …',
    noElectron: {
      display: 'Electron cannot be had here (there is no display), so RightFirst opens in the browser.',
      root: 'Electron cannot be had here (its sandbox refuses the root user), so RightFirst opens in the browser.',
      binary: 'Electron cannot be had here (it could not be downloaded), so RightFirst opens in the browser.',
      stopped: 'Electron cannot be had here (it stopped at once), so RightFirst opens in the browser.'
    }
  }
}
