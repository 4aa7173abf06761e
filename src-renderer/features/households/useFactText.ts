import { useTranslation } from 'react-i18next';
import { areaText } from '../../../src-shared/rules/area.ts';
import type { Unit, UnitFacts } from './unitFacts.ts';

/** A fact of a unit as the clerk reads it; a dash where nothing is known. */
export function useFactText(): (unit: Unit, fact: keyof UnitFacts) => string {
  const { t } = useTranslation('households');
  return (unit, fact) => {
    const value = unit[fact];
    if (value === null || value === '') return '—';
    switch (fact) {
      case 'usage':
        return t(`usage.${unit.usage!}`);
      case 'occupancy':
        return t(`occupancy.${unit.occupancy!}`);
      case 'areaCm2':
      case 'innerAreaCm2':
        return `${areaText(Number(value))}㎡`;
      case 'floor':
        return t('unit.floorOf', { n: value });
      case 'residentCount':
        return t('unit.people', { n: value });
      case 'handedOverOn':
      case 'movedInOn':
      case 'warrantyUntil':
      case 'note':
        return String(value);
    }
  };
}
