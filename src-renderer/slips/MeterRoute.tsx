import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { MeterRoute as RouteData } from '../../src-shared/contract/fees/meters.ts';
import type { PagePlace } from './paperJob.ts';
import { ReprintMark } from './ReprintMark.tsx';
import { Slip } from './Slip.tsx';
import './sheets.css';

type Route = z.output<typeof RouteData>;
type Props = PagePlace & { route: Route };

/** 抄表单: the meters in the order one walks, the last reading of each, and room for a pen; every page says what it is. */
export function MeterRoute({ route, reprint, ...place }: Props) {
  const of = Math.max(1, Math.ceil(route.rows.length / rowsAPage));
  return Array.from({ length: of }, (_, at) => (
    <Slip key={at} {...place} className="route">
      <RouteHead route={route} nth={at + 1} of={of} />
      <ReprintMark reprint={reprint} />
      <RouteRows route={route} from={at * rowsAPage} />
      <RouteFoot />
    </Slip>
  ));
}

function RouteHead({ route, nth, of }: { route: Route; nth: number; of: number }) {
  const { t } = useTranslation('slips');
  return (
    <header className="route-head">
      <p className="slip-office">{route.officeName}</p>
      <h1 className="slip-title">{t('route.title', { kind: t(`route.kind.${route.kind}`) })}</h1>
      <p>{t('receipt.page', { nth, of })}</p>
      <p>{route.place}</p>
      <p>{t('route.printed', { at: route.printedAt, by: route.printedBy })}</p>
      <p>№ {route.number}</p>
    </header>
  );
}

function RouteRows({ route, from }: { route: Route; from: number }) {
  const { t } = useTranslation('slips');
  return (
    <table className="route-rows">
      <colgroup>
        {columns.map((column) => (
          <col key={column} className={column} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`route.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {route.rows.slice(from, from + rowsAPage).map((row, at) => (
          <tr key={at}>
            <td>{from + at + 1}</td>
            <td>
              <span>{row.unitCode}</span>
            </td>
            <td>
              <span>{[row.serial, row.place].filter(Boolean).join('　')}</span>
            </td>
            <td>{row.lastOn}</td>
            <td>{row.lastValue}</td>
            <td>{forThePen}</td>
            <td>{forThePen}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RouteFoot() {
  const { t } = useTranslation('slips');
  return (
    <footer className="route-foot">
      {(['reader', 'readOn', 'checker'] as const).map((signer) => (
        <span key={signer} className="receipt-sign">
          {t(`route.${signer}`)}
          <span />
        </span>
      ))}
    </footer>
  );
}

const rowsAPage = 27;
const forThePen = '\u00a0';
const columns = ['nth', 'unit', 'meter', 'lastOn', 'last', 'now', 'note'] as const;
