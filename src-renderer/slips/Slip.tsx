import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './slip.css';

/** The paper a slip is printed on, in millimetres, and the margin that the worst of printers leaves white. */
const papers = {
  'a6-landscape': { width: 148, height: 105, margin: 7 },
  a5: { width: 148, height: 210, margin: 14 },
} as const;

type Props = { paper: keyof typeof papers; children: ReactNode };

/** A sheet: black on white, whatever the screen looks like. What does not fit is written smaller, never cut off. */
export function Slip({ paper, children }: Props) {
  const { width, height, margin } = papers[paper];
  const sheet = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    // a constructed sheet needs no nonce, and @page takes no custom properties
    const page = new CSSStyleSheet();
    page.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0; }`);
    document.adoptedStyleSheets = [page];
  }, [width, height]);

  useLayoutEffect(() => {
    if (sheet.current) fit(sheet.current);
  });

  return (
    <article
      ref={sheet}
      className="slip"
      style={{ width: `${width}mm`, height: `${height}mm`, padding: `${margin}mm` }}
    >
      {children}
    </article>
  );
}

const smallest = 0.6;

function fit(sheet: HTMLElement): void {
  for (let scale = 1; scale >= smallest; scale -= 0.02) {
    sheet.style.setProperty('--slip-scale', scale.toFixed(2));
    if (sheet.scrollHeight <= sheet.clientHeight) return;
  }
}
