// The least an Electron can show: one sandboxed window with a line and a field. The limit of a cold start.
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    useContentSize: true,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  void window.loadFile(path.join(import.meta.dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
