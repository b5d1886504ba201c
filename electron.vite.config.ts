import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string) => resolve(import.meta.dirname, path)
/** Worker threads started by the application; each is a file of its own beside the main process. */
const workers = Object.fromEntries(
  ['report-worker']
    .map((name) => [name, here(`src-main/app/${name}.ts`)] as const)
    .filter(([, file]) => existsSync(file))
)
const target = 'node24'

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target,
      rolldownOptions: {
        external: ['electron', 'better-sqlite3'],
        input: {
          index: here('src-main/shells/electron/main.ts'),
          'core-process': here('src-main/shells/electron/core-process.ts'),
          cli: here('src-main/shells/cli/main.ts'),
          ...workers
        }
      }
    }
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target,
      // A sandboxed preload must be one CommonJS file that requires only electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: here('src-main/shells/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: here('src-renderer'),
    plugins: [react()],
    build: {
      outDir: here('out/renderer'),
      target: 'chrome150',
      minify: true,
      chunkSizeWarningLimit: 2500,
      rolldownOptions: { input: here('src-renderer/index.html') }
    }
  }
})
