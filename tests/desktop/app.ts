import { onTestFinished } from 'vitest';
import { type App, launchApp, type LaunchOptions } from './launch.ts';

/** The program for one test: it ends with the test, and a failed one leaves a picture in out/failed-test.png. */
export async function openApp(options: LaunchOptions = {}): Promise<App> {
  const app = await launchApp(options);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      await app.page.screenshot({ path: 'out/failed-test.png' }).catch(() => undefined); // the window may be gone
    }
    await app.close();
  });
  return app;
}
