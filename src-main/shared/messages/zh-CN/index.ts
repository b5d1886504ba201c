export { cli } from './cli.ts'
export { doors } from './doors.ts'
export { errors } from './errors.ts'
export { ui } from './ui.ts'
