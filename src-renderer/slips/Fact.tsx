/** A label and what stands beside it, in a grid of facts; `rest` takes the whole line, `two` the place of two. */
export function Fact({ label, value, takes }: { label: string; value: string; takes?: 'two' | 'rest' }) {
  return (
    <div className={takes}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
