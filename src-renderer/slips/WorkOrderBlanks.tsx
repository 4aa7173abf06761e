import { useTranslation } from 'react-i18next';

/** What is filled in by pen: the work, the price agreed on before it, and who signs for what. */
export function WorkOrderBlanks() {
  const { t } = useTranslation('slips');
  return (
    <>
      <p className="order-actual">{t('order.actual')}</p>
      <Materials />
      <div className="order-line">
        <Blank label={t('order.labour')} unit={t('order.yuan')} />
        <Blank label={t('order.inWords')} width={3} />
        <Blank label={t('order.sum')} />
      </div>
      <div className="order-line">
        <strong>{t('order.consent')}</strong>
        <Blank label={t('order.householdSigns')} width={2} />
        <Blank label={t('order.date')} />
      </div>
      <div className="order-line">
        <Blank label={t('order.arrived')} width={2} />
        <Blank label={t('order.finished')} width={2} />
        <span>{t('order.cleared')}</span>
        <Blank label={t('order.technicianSigns')} width={2} />
      </div>
      <div className="order-line">
        <span>{t('order.opinion')}</span>
        <Blank label="" width={2} />
        <Blank label={t('order.ownerSigns')} width={2} />
        <Blank label={t('order.date')} />
      </div>
      <footer className="order-line order-foot">
        <span>{t('order.payAtDesk')}</span>
        <Blank label={t('order.receipt')} />
      </footer>
    </>
  );
}

/** Four materials, two beside each other. */
function Materials() {
  const { t } = useTranslation('slips');
  const columns = ['name', 'model', 'quantity', 'price', 'amount'] as const;
  const halves = ['left', 'right'] as const;
  return (
    <table className="order-materials">
      <colgroup>
        {halves.flatMap((half) => columns.map((column) => <col key={half + column} className={column} />))}
      </colgroup>
      <thead>
        <tr>
          {halves.flatMap((half) =>
            columns.map((column) => <th key={half + column}>{t(`order.material.${column}`)}</th>),
          )}
        </tr>
      </thead>
      <tbody>
        {['first', 'second'].map((row) => (
          <tr key={row}>
            {halves.flatMap((half) => columns.map((column) => <td key={half + column}>{'\u00a0'}</td>))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A line to write on; `width` is its share of the room that is left. */
function Blank({ label, unit = '', width = 1 }: { label: string; unit?: string; width?: number }) {
  return (
    <span className="order-blank" style={{ flexGrow: width }}>
      {label}
      <span />
      {unit}
    </span>
  );
}
