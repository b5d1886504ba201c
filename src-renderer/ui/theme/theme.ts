import type { ThemeConfig } from 'antd'
import { theme as antdTheme } from 'antd'
import tokens from './tokens.json' with { type: 'json' }

export type Mode = 'light' | 'dark'

/** antd's theme of a mode. `exact` runs last: without it the dark algorithm shifts the accent and status colours. */
export function antdThemeOf(mode: Mode, reducedMotion: boolean): ThemeConfig {
  const base = mode === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm
  return {
    cssVar: {},
    algorithm: [base, (seed, map) => ({ ...(map ?? base(seed)), ...tokens.antd.exact[mode] })],
    token: { ...tokens.antd.token[mode], motion: !reducedMotion },
    components: tokens.antd.components[mode]
  }
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Writes the colours of a mode as CSS variables (`--breach-mark`, `--hairline`, …) on the page. */
export function applyMode(mode: Mode, root: HTMLElement): void {
  root.dataset.mode = mode
  root.style.colorScheme = mode
  for (const [name, value] of Object.entries(tokens.colour[mode])) root.style.setProperty(`--${kebab(name)}`, value)
  for (const [index, series] of tokens.chart[mode].entries())
    root.style.setProperty(`--chart-${index + 1}`, series.colour)
  root.style.setProperty('--popup-shadow', tokens.elevation.popup[mode])
}
