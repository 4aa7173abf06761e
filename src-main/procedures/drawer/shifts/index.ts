import type { Handlers } from '../../../ledger/scene.ts';
import { cancel } from './cancel.ts';
import { current } from './current.ts';
import { move } from './move.ts';
import { movements } from './movements.ts';
import { open } from './open.ts';
import { resume } from './resume.ts';
import { changeSettings, settings } from './settings.ts';
import { suspend } from './suspend.ts';

/** Who has the drawer, what goes into it and out of it besides receipts, and what the office decided about it. */
export const shifts: Pick<
  Handlers['drawer'],
  'current' | 'open' | 'cancel' | 'suspend' | 'resume' | 'move' | 'movements' | 'settings' | 'changeSettings'
> = { current, open, cancel, suspend, resume, move, movements, settings, changeSettings };
