import type { TFunction } from 'i18next';

/** 3 is shown as 3栋, A as A栋; a building with a name of its own (会所) keeps it. */
export const buildingTitle = (t: TFunction<'households'>, name: string): string =>
  /^[\dA-Z]+$/.test(name) ? t('building.numbered', { name }) : name;
