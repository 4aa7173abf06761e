const smallest = 0.6;

/** Writes a page smaller until everything is on it; by the smallest writing it stays, though it be clipped. */
export function fit(page: HTMLElement): void {
  for (let scale = 1; scale >= smallest; scale -= 0.02) {
    page.style.setProperty('--slip-scale', scale.toFixed(2));
    if (!isClipped(page)) return;
  }
}

/** Whether a page has more on it than fits. */
export const isClipped = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean =>
  scrollHeight > clientHeight || scrollWidth > clientWidth;
