import { onTestFinished } from 'vitest';
import { type App, launchApp, type LaunchOptions } from './launch.ts';

/** The program for one test: it ends with the test; a failed one leaves a picture in out/failed-test.png and says what stood there. */
export async function openApp(options: LaunchOptions = {}): Promise<App> {
  const app = await launchApp(options);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      await app.page.screenshot({ path: 'out/failed-test.png' }).catch(() => undefined); // the window may be gone
      console.error(await whatStood(app));
    }
    await app.close();
  });
  return app;
}

/** What can be told of a window without seeing it: its screen, its dialogs, where the cursor is, what was complained of. */
async function whatStood({ page, complaints }: App): Promise<string> {
  const stood = await page
    .evaluate(() => {
      const parts = [...document.querySelectorAll<HTMLElement>('[role=dialog],[role=alert]')];
      const cursor = document.activeElement?.outerHTML.slice(0, 300) ?? '';
      return [window.location.hash, cursor, ...parts.map((part) => part.innerText.replaceAll('\n', ' | '))];
    })
    .catch((error: unknown) => [`the window is gone: ${String(error)}`]);
  return [...stood, ...complaints].join('\n');
}
