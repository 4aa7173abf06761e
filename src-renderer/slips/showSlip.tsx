import { createRoot } from 'react-dom/client';
import { desk } from '../app/desk.ts';
import { startSentences } from '../app/i18n.ts';
import { slipOf } from './slipOf.tsx';

/** A print window asks which slip it is for, shows it, and says by `data-ready` when it may be printed. */
export async function showSlip(): Promise<void> {
  const job = await desk.station.slip({});
  if (!job.ok) throw new Error(job.error.code);

  await startSentences(job.value.locale);
  const { slip, title } = slipOf(job.value);
  document.title = title;
  createRoot(document.querySelector('#root')!).render(slip);

  await afterNextPaint();
  await document.fonts.ready;
  document.documentElement.dataset['ready'] = 'yes';
}

/** React draws before the next frame but one; a hidden window may draw no frames, so a timer stands by. */
function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 200);
  });
}
