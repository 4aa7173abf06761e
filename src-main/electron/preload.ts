import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Notice } from '../../src-shared/bridge.ts';

const bridge: Bridge = {
  call: (procedure, input, key) => ipcRenderer.invoke('desk', procedure, input, key),
  listen: (hear) => {
    const pass = (_event: unknown, notice: Notice): void => hear(notice);
    ipcRenderer.on('notice', pass);
    return () => ipcRenderer.off('notice', pass);
  },
};
contextBridge.exposeInMainWorld('bridge', bridge);
