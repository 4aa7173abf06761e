import { sql } from 'kysely';
import { maskPhone } from '../../../src-shared/rules/phone.ts';

/** The names of those who own a unit now, in the order they were written down: 张三、李四. */
export const ownersOfUnit = sql<string | null>`(
  SELECT group_concat(people.name, '、' ORDER BY residencies.rowid)
  FROM residencies JOIN people ON people.id = residencies.person_id
  WHERE residencies.unit_id = units.id AND residencies.to_on IS NULL AND residencies.relation = 'owner')`;

/** Their numbers, whole, with commas between them: to be shown through `maskedPhones` only. */
export const ownersPhonesOfUnit = sql<string | null>`(
  SELECT group_concat(phones.number, ',' ORDER BY residencies.rowid, phones.rowid)
  FROM residencies JOIN phones ON phones.person_id = residencies.person_id
  WHERE residencies.unit_id = units.id AND residencies.to_on IS NULL AND residencies.relation = 'owner'
    AND phones.ended_at IS NULL)`;

/** The numbers of everyone who belongs to a unit now, the owners' first; to be shown through `maskedPhones` only. */
export const phonesOfUnit = sql<string | null>`(
  SELECT group_concat(phones.number, ',' ORDER BY residencies.relation <> 'owner', residencies.rowid, phones.rowid)
  FROM residencies JOIN phones ON phones.person_id = residencies.person_id
  WHERE residencies.unit_id = units.id AND residencies.to_on IS NULL AND phones.ended_at IS NULL)`;

/** The plates of a unit's cars: 粤B12345、粤B67890. */
export const platesOfUnit = sql<string | null>`(
  SELECT group_concat(vehicles.plate, '、' ORDER BY vehicles.rowid)
  FROM vehicles WHERE vehicles.unit_id = units.id AND vehicles.ended_at IS NULL)`;

/** HOU-12: numbers read from the ledger as they may leave it. */
export const maskedPhones = (numbers: string | null): string =>
  numbers === null ? '' : numbers.split(',').map(maskPhone).join('、');
