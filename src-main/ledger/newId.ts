import { randomUUID } from 'node:crypto';

/** A row's id: UUID version 7, so that rows made one after another lie beside each other in the indexes. */
export function newId(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${randomUUID().slice(15)}`;
}
