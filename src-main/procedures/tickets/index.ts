import type { Handlers } from '../../ledger/scene.ts';
import { accept } from './accept.ts';
import { addTechnician } from './addTechnician.ts';
import { book } from './book.ts';
import { byCode } from './byCode.ts';
import { cancel } from './cancel.ts';
import { changeTechnician } from './changeTechnician.ts';
import { correct } from './correct.ts';
import { dispatch } from './dispatch.ts';
import { enterInBook } from './enterInBook.ts';
import { enterVoucher } from './enterVoucher.ts';
import { ofUnit } from './ofUnit.ts';
import { open } from './open.ts';
import { recall } from './recall.ts';
import { register } from './register.ts';
import { revealPhone } from './revealPhone.ts';
import { schedule } from './schedule.ts';
import { search } from './search.ts';
import { technicians } from './technicians.ts';
import { ticket } from './ticket.ts';

/** 报修: from the call to the work order, the voucher that comes back, and the line in the 报修记录本. */
export const tickets: Handlers['tickets'] = {
  register,
  correct,
  schedule,
  dispatch,
  recall,
  enterVoucher,
  accept,
  cancel,
  enterInBook,
  revealPhone,
  ticket,
  byCode,
  open,
  ofUnit,
  search,
  book,
  technicians,
  addTechnician,
  changeTechnician,
};
