import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract } from '../../src-shared/contract/index.ts';
import { kindOfSlip } from '../../src-shared/rules/slipCode.ts';
import { desk } from './desk.ts';
import { paths } from './paths.ts';
import { passOn, useScanner } from './scanner.ts';
import { may } from './session.ts';
import { offerFailure, offerNote } from './undo.tsx';

/** What the desk does with a slip that no screen has taken: its ticket or receipt is opened, its visitor leaves. */
export function ScannedSlips() {
  const { t } = useTranslation('tasks');
  const navigate = useNavigate();

  async function openTicket(code: string): Promise<void> {
    const result = await desk.tickets.byCode({ code });
    if (result.ok) void navigate(paths.ticket(result.value.id));
    else if (result.error.code === 'ticket/code-unknown') offerNote(t('scan.foreign'));
    else offerFailure(result.error);
  }

  async function openReceipt(code: string): Promise<void> {
    const result = await desk.receipts.byCode({ code });
    if (result.ok) void navigate(paths.receipt(result.value.id));
    else if (result.error.code === 'receipt/code-unknown') offerNote(t('scan.foreign'));
    else offerFailure(result.error);
  }

  useScanner(
    (code) => {
      const kind = kindOfSlip(code);
      if (kind === 'work-order') void openTicket(code);
      else if (kind === 'receipt') void openReceipt(code);
      else if (kind !== 'visitor-pass') offerNote(t('scan.foreign'));
      else if (may(contract.visitors.leave.roles)) {
        passOn(code);
        void navigate(paths.visitors);
      } else offerFailure({ code: 'auth/role-missing' });
      return true;
    },
    { yields: true },
  );
  return null;
}
