import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rosterTemplate } from '../src-main/imports/roster/template.ts';

// Writes the import templates that ship with the app; run it after a column of an import has changed.
const folder = join(import.meta.dirname, '../assets/templates');
await writeFile(join(folder, '业主名册导入模板.xlsx'), await rosterTemplate());
