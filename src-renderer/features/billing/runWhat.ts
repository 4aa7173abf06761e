import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';

/** What a run charges for, while it is chosen. */
export type RunWhat = Pick<
  Input<Contract['fees']['previewRun']>,
  'itemIds' | 'fromOn' | 'toOn' | 'buildingIds'
>;
export type Look = Input<Contract['fees']['previewRun']>['look'];
export type Exclusion = Input<Contract['fees']['previewRun']>['excluded'][number];
export type RunPreview = Output<Contract['fees']['previewRun']>;
export type PreviewRow = RunPreview['rows'][number];
export type Run = Output<Contract['fees']['postRun']>;
