import { useTranslation } from 'react-i18next';
import { type Sheet, sheets } from '../../src-shared/rules/papers.ts';
import { Slip } from './Slip.tsx';
import './ruler.css';

type Props = { sheet: Sheet; offsetXUm: number; offsetYUm: number };

/**
 * A frame where the sheet's margins should be, with millimetres counted from the paper's own edges and a cross in the
 * middle: laid beside a ruler it tells how far the printer is off.
 */
export function Ruler({ sheet, offsetXUm, offsetYUm }: Props) {
  const { t } = useTranslation('slips');
  const { width, height, marginX: x, marginY: y } = sheets[sheet];
  const across = millimetres(x, width - x);
  const down = millimetres(y, height - y);
  return (
    <Slip sheet={sheet} offsetXUm={offsetXUm} offsetYUm={offsetYUm} className="ruler">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <rect x={x} y={y} width={width - 2 * x} height={height - 2 * y} />
        <path d={across.map((mm) => `M${mm} ${y}v${tick(mm)}M${mm} ${height - y}v-${tick(mm)}`).join('')} />
        <path d={down.map((mm) => `M${x} ${mm}h${tick(mm)}M${width - x} ${mm}h-${tick(mm)}`).join('')} />
        <path d={`M${width / 2 - 10} ${height / 2}h20M${width / 2} ${height / 2 - 10}v20`} />
        {across.filter(inside(x, width - x)).map((mm) => (
          <text key={mm} x={mm} y={y + 7.5} textAnchor="middle">
            {mm}
          </text>
        ))}
        {down.filter(inside(y, height - y)).map((mm) => (
          <text key={mm} x={x + 5} y={mm + 0.9}>
            {mm}
          </text>
        ))}
      </svg>
      <div className="ruler-words">
        <p>
          <strong>{t('ruler.title', { sheet: t(`sheet.${sheet}`) })}</strong>
        </p>
        <p>{t('ruler.frame', { x, y })}</p>
        <p>{t('ruler.now', { x: offsetXUm / 1000, y: offsetYUm / 1000 })}</p>
        <p>{t('ruler.how')}</p>
      </div>
    </Slip>
  );
}

const millimetres = (from: number, to: number): number[] =>
  Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, nth) => Math.ceil(from) + nth);

/** The tens that have room for their number between the corners. */
const inside =
  (from: number, to: number) =>
  (mm: number): boolean =>
    isTen(mm) && mm > from + 9 && mm < to - 4;

const isTen = (mm: number): boolean => mm % 10 === 0;
const tick = (mm: number): number => (isTen(mm) ? 4.5 : mm % 5 === 0 ? 3.2 : 2);
