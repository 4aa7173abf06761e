import type { Layout } from './LayoutList.tsx';

type Field = Layout['fields'][number];

/** A form's measures as they stand in the fields: any of them may be empty while it is typed anew. */
export type TypedLayout = {
  name: string;
  widthUm: number | null;
  heightUm: number | null;
  lineStepUm: number | null;
  linesAPage: number | null;
  fields: Partial<{ [Name in keyof Field]: Field[Name] | null }>[];
};

/** The form as it stands in the fields. */
export const typedOf = (layout: Layout): TypedLayout => ({
  name: layout.name,
  widthUm: layout.widthUm,
  heightUm: layout.heightUm,
  lineStepUm: layout.lineStepUm,
  linesAPage: layout.linesAPage,
  fields: layout.fields,
});

/** What was typed, with the empty measures left to the contract to refuse at their fields. */
export const wholeLayout = ({ name, widthUm, heightUm, lineStepUm, linesAPage }: TypedLayout) => ({
  name,
  widthUm: widthUm as number,
  heightUm: heightUm as number,
  lineStepUm: lineStepUm as number,
  linesAPage: linesAPage as number,
});

/** The form as far as it can be drawn: places that are whole, on a page that has a size; `null` without one. */
export function drawable(typed: TypedLayout): Omit<Layout, 'id' | 'version'> | null {
  const { widthUm, heightUm, lineStepUm, linesAPage } = typed;
  if (!isLength(widthUm) || !isLength(heightUm)) return null;
  const fields = typed.fields.filter((field): field is Field => isWhole(field));
  return {
    name: typed.name,
    widthUm,
    heightUm,
    lineStepUm: lineStepUm ?? 0,
    linesAPage: Math.max(1, linesAPage ?? 1),
    fields,
  };
}

const isLength = (um: number | null): um is number => um !== null && um >= 40_000 && um <= 420_000;

const isWhole = ({ field, xUm, yUm, widthUm, size, align }: TypedLayout['fields'][number]): boolean =>
  [field, xUm, yUm, widthUm, size, align].every((part) => part !== undefined && part !== null);

/** What most receipts of three copies have, near enough to be moved into place. */
export const newLayout: TypedLayout = {
  name: '',
  widthUm: 190_000,
  heightUm: 85_000,
  lineStepUm: 7000,
  linesAPage: 4,
  fields: [
    { field: 'year', xUm: 118_000, yUm: 14_000, widthUm: 14_000, size: 100, align: 'centre' },
    { field: 'month', xUm: 136_000, yUm: 14_000, widthUm: 9000, size: 100, align: 'centre' },
    { field: 'day', xUm: 149_000, yUm: 14_000, widthUm: 9000, size: 100, align: 'centre' },
    { field: 'payer', xUm: 28_000, yUm: 21_000, widthUm: 60_000, size: 100, align: 'left' },
    { field: 'rooms', xUm: 108_000, yUm: 21_000, widthUm: 70_000, size: 100, align: 'left' },
    { field: 'line-item', xUm: 12_000, yUm: 33_000, widthUm: 55_000, size: 95, align: 'left' },
    { field: 'line-period', xUm: 70_000, yUm: 33_000, widthUm: 50_000, size: 90, align: 'left' },
    { field: 'line-paid', xUm: 145_000, yUm: 33_000, widthUm: 33_000, size: 95, align: 'right' },
    { field: 'totalInWords', xUm: 42_000, yUm: 63_000, widthUm: 90_000, size: 110, align: 'left' },
    { field: 'total', xUm: 145_000, yUm: 63_000, widthUm: 33_000, size: 110, align: 'right' },
    { field: 'takenBy', xUm: 140_000, yUm: 73_000, widthUm: 35_000, size: 100, align: 'left' },
  ],
};
