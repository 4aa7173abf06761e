import backups from './backups.json';
import billing from './billing.json';
import books from './books.json';
import drawer from './drawer.json';
import duties from './duties.json';
import failure from './failure.json';
import fees from './fees.json';
import handover from './handover.json';
import households from './households.json';
import imports from './import.json';
import keys from './keys.json';
import manual from './manual.json';
import meters from './meters.json';
import office from './office.json';
import papers from './papers.json';
import receipts from './receipts.json';
import search from './search.json';
import shell from './shell.json';
import slips from './slips.json';
import staff from './staff.json';
import start from './start.json';
import tasks from './tasks.json';
import tickets from './tickets.json';
import today from './today.json';
import visitors from './visitors.json';

/** Every sentence of the screens and papers. */
export const catalog = {
  backups,
  billing,
  books,
  drawer,
  duties,
  failure,
  fees,
  handover,
  households,
  import: imports,
  keys,
  manual,
  meters,
  office,
  papers,
  receipts,
  search,
  shell,
  slips,
  staff,
  start,
  tasks,
  tickets,
  today,
  visitors,
};
