import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { type Sheet, sheets } from '../../src-shared/rules/papers.ts';
import { fit } from './fit.ts';
import './slip.css';

type Props = {
  sheet: Sheet;
  /** How far everything is pushed to meet the form's lines, in µm. */
  offsetXUm?: number;
  offsetYUm?: number;
  className?: string;
  /** The paper comes off a roll: the page ends where its content does. */
  isEndless?: boolean;
  children: ReactNode;
};

/** One page: black on white, whatever the screen looks like. What does not fit is written smaller, never cut off. */
export function Slip({
  sheet,
  offsetXUm = 0,
  offsetYUm = 0,
  className = '',
  isEndless = false,
  children,
}: Props) {
  const { width, height, marginX, marginY } = sheets[sheet];
  const page = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    if (page.current) fit(page.current);
  });

  return (
    <div
      className="slip-sheet"
      style={{ width: `${width}mm`, height: isEndless ? 'max-content' : `${height}mm` }}
      {...pageSize(width * 1000, isEndless ? null : height * 1000)}
    >
      <article
        ref={page}
        className={`slip ${className}`}
        style={{
          padding: `${marginY}mm ${marginX}mm`,
          transform: `translate(${offsetXUm / 1000}mm, ${offsetYUm / 1000}mm)`,
        }}
      >
        {children}
      </article>
    </div>
  );
}

/** What the print window reads off its first page: the paper's size in µm, without a height where it ends by itself. */
export const pageSize = (widthUm: number, heightUm: number | null) => ({
  'data-width-um': widthUm,
  ...(heightUm === null ? {} : { 'data-height-um': heightUm }),
});
