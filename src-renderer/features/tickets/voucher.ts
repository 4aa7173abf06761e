import { readFen } from '../../../src-shared/rules/fen.ts';
import { orNull } from '../../app/form/orNull.ts';
import { type OfficeNow, readMoment } from '../../app/form/readMoment.ts';

/** What is copied from the returned voucher, as it stands in the fields. */
export type TypedVoucher = {
  arrivedAt: string;
  finishedAt: string;
  actualWork: string;
  amountFen: string;
  consentSigned: boolean;
  siteCleared: boolean;
  acceptedBy: string;
};

/** What is wrong with a field, by the name of its sentence. */
export type VoucherTrouble = {
  field: 'arrivedAt' | 'finishedAt' | 'amountFen';
  why: 'time' | 'amount-shape' | 'amount-too-fine' | 'amount-negative' | 'amount-too-much';
};

/** The fields as the ledger takes them, or what can not be read in them. */
export function readVoucher(typed: TypedVoucher, office: OfficeNow) {
  const arrivedAt = readMoment(typed.arrivedAt, office);
  const finishedAt = readMoment(typed.finishedAt, office);
  const amount = readFen(typed.amountFen);
  const troubles: VoucherTrouble[] = [];
  if (arrivedAt === null) troubles.push({ field: 'arrivedAt', why: 'time' });
  if (finishedAt === null) troubles.push({ field: 'finishedAt', why: 'time' });
  if (!amount.ok) troubles.push({ field: 'amountFen', why: amountTroubles[amount.why] });
  if (arrivedAt === null || finishedAt === null || !amount.ok) return { ok: false, troubles } as const;
  const facts = {
    arrivedAt,
    finishedAt,
    actualWork: orNull(typed.actualWork),
    amountFen: amount.value,
    consentSigned: typed.consentSigned,
    siteCleared: typed.siteCleared,
    acceptedBy: orNull(typed.acceptedBy),
  };
  return { ok: true, facts } as const;
}

const amountTroubles = {
  'fen/shape': 'amount-shape',
  'fen/too-fine': 'amount-too-fine',
  'fen/negative': 'amount-negative',
  'fen/too-much': 'amount-too-much',
} as const;
