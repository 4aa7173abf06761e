import type { Handlers } from '../../../ledger/scene.ts';
import { addLayout } from './addLayout.ts';
import { changeLayout } from './changeLayout.ts';
import { layouts } from './layouts.ts';
import { changeSettings, settings } from './settings.ts';
import { setTemplate, template } from './template.ts';

/** How the office's receipts look, the pre-printed forms it has, and what it decided about taking money. */
export const paper: Pick<
  Handlers['receipts'],
  'template' | 'setTemplate' | 'layouts' | 'addLayout' | 'changeLayout' | 'settings' | 'changeSettings'
> = { template, setTemplate, layouts, addLayout, changeLayout, settings, changeSettings };
