const smallest = 0.6;

/** Writes a page smaller until everything is on it; by the smallest writing it stays, though it be clipped. */
export function fit(page: HTMLElement, isTooMuch: (page: HTMLElement) => boolean = isClipped): void {
  for (let scale = 1; scale >= smallest; scale -= 0.02) {
    page.style.setProperty('--slip-scale', scale.toFixed(2));
    if (!isTooMuch(page)) return;
  }
}

/** Whether a page has more on it than fits. */
export const isClipped = (page: Element): boolean => page.scrollHeight > page.clientHeight || isTooLong(page);

/** Whether a line is longer than its place is wide. */
export const isTooLong = ({ scrollWidth, clientWidth }: Element): boolean => scrollWidth > clientWidth;
