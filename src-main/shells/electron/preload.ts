import { contextBridge, ipcRenderer } from 'electron'
import { installBridge, shell } from './bridge.ts'

contextBridge.exposeInMainWorld('shell', shell)
installBridge(window, ipcRenderer)
