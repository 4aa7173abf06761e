import { z } from 'zod';
import {
  type ReceiptColumn,
  receiptColumns,
  receiptFields,
  receiptSigners,
} from '../../rules/receiptPaper.ts';
import { receiptKinds } from '../../rules/paymentMethods.ts';
import { command, query } from '../procedure.ts';
import { line } from '../text.ts';
import { LayoutId, lookers, overseers } from './ids.ts';

/** How the office wants its receipts: data, not code. */
export const ReceiptTemplate = z.strictObject({
  title: line(20),
  /** What stands where the seal goes: 盖财务专用章有效. */
  sealNote: z.string().trim().max(40),
  columns: z.array(z.enum(receiptColumns)).min(2).max(receiptColumns.length),
  signers: z.array(z.enum(receiptSigners)).max(receiptSigners.length),
  footer: z.string().trim().max(80),
});

/** Where one fact stands on a pre-printed form (套打), from its left and upper edge, in µm. */
const LayoutField = z.strictObject({
  field: z.enum(receiptFields),
  xUm: z.int().min(0).max(420_000),
  yUm: z.int().min(0).max(420_000),
  widthUm: z.int().min(1000).max(420_000),
  /** In tenths of a point. */
  size: z.int().min(60).max(240),
  align: z.enum(['left', 'right', 'centre']),
});
const layoutFacts = {
  name: line(20),
  widthUm: z.int().min(40_000).max(420_000),
  heightUm: z.int().min(40_000).max(420_000),
  /** The rows of the form: how far each stands below the one before, and how many a page has. */
  lineStepUm: z.int().min(2000).max(50_000),
  linesAPage: z.int().min(1).max(20),
  fields: z.array(LayoutField).min(1).max(60),
};
export const FormLayout = z.strictObject({ id: LayoutId, ...layoutFacts, version: z.int() });

const Settings = z.strictObject({
  /** 违约金 is settled before the charge it stands beside. */
  lateFeesFirst: z.boolean(),
  /** The desk pays refunds out of the drawer (坐支); off: finance does. */
  cashRefunds: z.boolean(),
  /** A sum above so many times the usual bill is asked about. */
  askAboveTimes: z.int().min(2).max(100),
  /** The first day of a register's week, 1 Monday to 7 Sunday. */
  weekBegins: z.int().min(1).max(7),
});

export const paper = {
  template: query({
    roles: [...lookers, 'admin'],
    input: z.strictObject({}),
    output: z.strictObject({ ...ReceiptTemplate.shape, version: z.int() }),
  }),
  /** From the next receipt on; what was printed before keeps its own. */
  setTemplate: command({
    roles: overseers,
    input: z.strictObject({ ...ReceiptTemplate.shape, version: z.int() }),
    output: z.strictObject({ ...ReceiptTemplate.shape, version: z.int() }),
    errors: ['template/changed', 'template/column-twice'],
    topics: ['receipts'],
  }),
  layouts: query({ roles: [...lookers, 'admin'], input: z.strictObject({}), output: z.array(FormLayout) }),
  addLayout: command({
    roles: overseers,
    input: z.strictObject(layoutFacts),
    output: FormLayout,
    errors: ['layout/name-taken', 'layout/outside'],
    topics: ['receipts'],
  }),
  changeLayout: command({
    roles: overseers,
    input: z.strictObject({ id: LayoutId, version: z.int().min(1), ...layoutFacts }),
    output: FormLayout,
    errors: ['layout/unknown', 'layout/changed', 'layout/name-taken', 'layout/outside'],
    topics: ['receipts'],
  }),
  settings: query({ roles: [...lookers, 'admin'], input: z.strictObject({}), output: Settings }),
  changeSettings: command({ roles: overseers, input: Settings, output: Settings, topics: ['receipts'] }),
};

const text = z.string().exactOptional();

/** One printed row: what stands in its columns, and for how many charges it stands where that is more than one. */
const ReceiptLine = z.strictObject({
  ...({
    room: text,
    item: text,
    period: text,
    quantity: text,
    factor: text,
    price: text,
    due: text,
    waived: text,
    offset: text,
    paid: text,
    owed: text,
    calculation: text,
  } satisfies Record<ReceiptColumn, typeof text>),
  charges: z.int().min(2).exactOptional(),
});

/** What stands on a receipt, all of it text as it prints; kept with the paper from the first print on (I20). */
export const ReceiptPaper = z.strictObject({
  officeName: z.string(),
  letterhead: z.string(),
  template: ReceiptTemplate,
  /** A pre-printed form: only facts at places. */
  layout: FormLayout.omit({ id: true, version: true }).nullable(),
  kind: z.enum(receiptKinds),
  number: z.string(),
  code: z.string(),
  date: z.string(),
  takenAt: z.string(),
  payer: z.string(),
  rooms: z.string(),
  area: z.string(),
  lines: z.array(ReceiptLine),
  totalFen: z.int(),
  total: z.string(),
  totalInWords: z.string(),
  /** 现金 500.00，微信 184.03. */
  methods: z.array(z.strictObject({ method: z.string(), amount: z.string() })),
  tendered: z.string(),
  change: z.string(),
  prepaidBalance: z.string(),
  note: z.string(),
  reversalOf: z.string(),
  reason: z.string(),
  takenBy: z.string(),
});
