import failure from './failure.json';
import households from './households.json';
import imports from './import.json';
import office from './office.json';
import shell from './shell.json';
import slips from './slips.json';
import staff from './staff.json';
import start from './start.json';
import visitors from './visitors.json';

/** Every sentence of the screens and papers. */
export const catalog = { shell, start, failure, staff, office, households, visitors, slips, import: imports };
