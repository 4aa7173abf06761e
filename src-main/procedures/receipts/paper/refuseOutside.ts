import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import { refuse } from '../../../ledger/refuse.ts';

type Layout = Pick<
  Input<Contract['receipts']['addLayout']>,
  'widthUm' | 'heightUm' | 'lineStepUm' | 'linesAPage' | 'fields'
>;

/** Refuses a form of which a fact, or the last of its lines, would stand beside the paper; `field` names the first. */
export function refuseOutside({ widthUm, heightUm, lineStepUm, linesAPage, fields }: Layout): void {
  const below = lineStepUm * (linesAPage - 1);
  const outside = fields.find(
    ({ field, xUm, yUm, widthUm: width }) =>
      xUm + width > widthUm || yUm + (field.startsWith('line-') ? below : 0) > heightUm,
  );
  if (outside) refuse('layout/outside', { field: outside.field });
}
