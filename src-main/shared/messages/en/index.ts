export { errors } from './errors.ts'
export { ui } from './ui.ts'
