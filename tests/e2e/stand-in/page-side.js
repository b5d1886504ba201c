/* Runs in the page before anything else, with the built preload put into it. */
;(() => {
  const live = new Map()
  let count = 0
  const encode = (data) => {
    if (typeof data === 'string') return { text: data }
    const bytes = new Uint8Array(data.buffer ?? data)
    let binary = ''
    for (const byte of bytes) binary += String.fromCharCode(byte)
    return { base64: btoa(binary) }
  }
  const decode = (sent) =>
    'text' in sent ? sent.text : Uint8Array.from(atob(sent.base64), (c) => c.charCodeAt(0)).buffer
  window.__fromMain = (id, sent) => live.get(id)?.postMessage(decode(sent))
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, value) => {
        window[name] = Object.freeze(structuredClone(value))
      }
    },
    ipcRenderer: {
      postMessage: (channel, message, ports = []) => {
        const ids = ports.map((port) => {
          const id = ++count
          live.set(id, port)
          port.onmessage = (event) => window.__toMain(id, encode(event.data))
          return id
        })
        window.__postMessage(channel, message, ids)
      }
    }
  }
  const require = (name) => {
    if (name === 'electron') return electron
    throw new Error(`a sandboxed preload cannot require ${name}`)
  }
  const module = { exports: {} }
  // biome-ignore lint/correctness/noUnusedFunctionParameters: the names that the preload finds around it.
  ;((require, module, exports, process) => {
    __PRELOAD__
  })(require, module, module.exports, undefined)
})()
