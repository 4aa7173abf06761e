// The schema as it stands after all migrations, kept beside them as text: a change of it is seen in review.
import fs from 'node:fs';
import path from 'node:path';
import { migrations } from '../migrations/index.ts';
import { schemaOf } from '../src-main/ledger/schemaDigest.ts';

const file = path.join(import.meta.dirname, '../migrations/schema.sql');
const text = `-- what the migrations lead to; written by \`npm run schema\`, never by hand\n\n${schemaOf(migrations)}`;

if (process.argv.includes('--check')) {
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) {
    console.error(
      'migrations/schema.sql is not what the migrations lead to: run `npm run schema` and look at the change',
    );
    process.exitCode = 1;
  }
} else {
  fs.writeFileSync(file, text);
  console.log(path.relative(process.cwd(), file));
}
