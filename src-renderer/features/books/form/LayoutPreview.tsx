import { Alert } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultTemplate } from '../../../../src-shared/rules/receiptPaper.ts';
import { isTooLong } from '../../../slips/fit.ts';
import { FormReceipt } from '../../../slips/receipt/FormReceipt.tsx';
import { useSampleReceipt } from './sampleReceipt.ts';
import { drawable, type TypedLayout } from './typedLayout.ts';
import styles from './form.module.css';

type Layout = NonNullable<ReturnType<typeof drawable>>;

/** The form with the largest sum on it, over a grid of 10 mm, and a word where a sum has no room. */
export function LayoutPreview({ typed }: { typed: TypedLayout }) {
  const { t } = useTranslation('books');
  const layout = drawable(typed);
  const sample = useSampleReceipt();
  const paper = useRef<HTMLDivElement>(null);
  const [isTight, setTight] = useState(false);

  useLayoutEffect(() => {
    const sums = drawable(typed) ? [...(paper.current?.querySelectorAll('[data-amount]') ?? [])] : [];
    setTight(sums.some(isTooLong));
  }, [typed]);

  return (
    <section className={styles['preview']} aria-label={t('layouts.preview')}>
      <header>
        <h3>{t('layouts.preview')}</h3>
      </header>
      {layout ? (
        <div ref={paper} className={styles['paper']}>
          <div className={styles['form']}>
            <FormReceipt
              receipt={sample({ template: defaultTemplate, layout }, true)}
              layout={layout}
              sheet="third-sheet"
              offsetXUm={0}
              offsetYUm={0}
              reprint={null}
            />
            <Grid layout={layout} />
          </div>
        </div>
      ) : null}
      {isTight ? <Alert type="warning" showIcon role="alert" title={t('layouts.sums')} /> : null}
      <p>{t('layouts.previewWhat')}</p>
    </section>
  );
}

/** Lines every 10 mm, and a frame around the place of each fact. */
function Grid({ layout: { widthUm, heightUm, lineStepUm, linesAPage, fields } }: { layout: Layout }) {
  const [width, height] = [widthUm / 1000, heightUm / 1000];
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path
        d={[
          ...tens(width).map((x) => `M${x} 0V${height}`),
          ...tens(height).map((y) => `M0 ${y}H${width}`),
        ].join('')}
      />
      {tens(width).map((x) => (
        <text key={`x${x}`} x={x + 0.4} y={2.4}>
          {x}
        </text>
      ))}
      {tens(height).map((y) => (
        <text key={`y${y}`} x={0.4} y={y - 0.4}>
          {y}
        </text>
      ))}
      {fields.flatMap(({ field, xUm, yUm, widthUm: wide, size }, at) =>
        Array.from({ length: field.startsWith('line-') ? linesAPage : 1 }, (_, line) => (
          <rect
            key={`${at} ${line}`}
            x={xUm / 1000}
            y={(yUm + line * lineStepUm) / 1000}
            width={wide / 1000}
            height={(size / 10) * 0.39}
          />
        )),
      )}
    </svg>
  );
}

const tens = (length: number): number[] =>
  Array.from({ length: Math.max(0, Math.ceil(length / 10) - 1) }, (_, nth) => (nth + 1) * 10);
