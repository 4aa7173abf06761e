import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { allProcedures } from '../src-shared/contract/index.ts';
import { generalCodes } from '../src-shared/contract/generalCodes.ts';
import { pinyinOf } from '../src-main/procedures/households/pinyinOf.ts';
import { idleOverrides, traditional } from './traditional.ts';

type Sentences = { [key: string]: string | Sentences };

/** Keys that the sources put together: `t(`role.${role}`)`. Every one must still be taken by some code. */
const builtKeys = [
  'failure:',
  'staff:role.',
  'start:trouble.',
  'office:verify.check.',
  'slips:document.',
  'slips:sheet.',
  'slips:order.copy.',
  'slips:order.material.',
  'slips:receipt.copy.',
  'slips:receipt.fact.',
  'slips:receipt.column.',
  'slips:receipt.signer.',
  'slips:refund.copy.',
  'slips:refund.ways.',
  'slips:refund.signer.',
  'slips:route.kind.',
  'slips:route.column.',
  'slips:route.re',
  'slips:route.checker',
  'slips:handIn.copy.',
  'slips:handIn.column.',
  'slips:handIn.numbers.',
  'slips:handIn.sum.',
  'slips:handIn.signer.',
  'slips:handover.column.',
  'slips:handover.signer.',
  'papers:kind.',
  'papers:state.',
  'papers:short.',
  'import:problem.',
  'import:column.',
  'households:usage.',
  'households:occupancy.',
  'households:relation.',
  'households:sex.',
  'households:spaceKind.',
  'visitors:category.',
  'visitors:state.',
  'visitors:document.',
  'visitors:answer.',
  'tickets:source.',
  'tickets:scope.',
  'tickets:class.',
  'tickets:classShort.',
  'tickets:state.',
  'tickets:day.',
  'tickets:appointment.',
  'tickets:script.',
  'tickets:column.',
  'tickets:schedule.open',
  'tickets:recall.open',
  'tickets:cancel.open',
  'tickets:correct.open',
  'tickets:reason.',
  'tickets:voucher.trouble.',
  'tickets:view.',
  'receipts:method.',
  'receipts:trouble.',
  'receipts:added.',
  'receipts:add.',
  'receipts:ahead.periods.',
  'receipts:bookKind.',
  'receipts:standing.',
  'receipts:lineKind.',
  'receipts:correct.',
  'receipts:reverse.ways.',
  'receipts:view.',
  'shell:number.',
  'shell:rail.',
  'shell:status.backup.',
  'books:kind.',
  'books:kindWhat.',
  'books:state.',
  'books:column.',
  'books:what.',
  'books:spoil.open',
  'books:return.open',
  'books:writeOff.open',
  'books:deposits.column.',
  'books:deposits.fact.',
  'books:deposits.refund.ways.',
  'books:payouts.column.',
  'books:payouts.kind.',
  'books:payouts.paper.',
  'books:payouts.fact.',
  'books:week.column.',
  'books:week.item.',
  'books:form.field.',
  'books:form.onSheet.',
  'books:form.weekday.',
  'books:layouts.column.',
  'books:layouts.align.',
  'books:layouts.field.',
  'books:week.kind.',
  'drawer:view.',
  'drawer:kind.',
  'drawer:taking.',
  'drawer:move.about.',
  'drawer:reason.',
  'drawer:handIn.step.',
  'drawer:handIns.state.',
  'drawer:handIns.act.',
  'drawer:handIns.item.',
  'drawer:handIns.numbers.',
  'drawer:shifts.state.',
  'drawer:channel.of.',
  'drawer:month.block.',
  'drawer:month.cell.',
  'drawer:month.kind.',
  'drawer:journal.kind.',
  'drawer:reconcile.what.',
  'drawer:reconcile.how.',
  'today:dayKind.',
  'today:holiday.',
  'today:stand.',
  'today:duty.',
  'today:about.',
  'today:matter.',
  'today:paper.',
  'today:glance.',
  'handover:half.',
  'handover:event.',
  'handover:screen.',
  'handover:section.',
  'handover:noteKind.',
  'handover:note.part.',
  'handover:note.about.',
  'handover:post.column.',
  'handover:records.column.',
  'handover:roster.column.',
  'handover:roster.rest',
  'handover:roster.leave',
  'handover:check.of.',
  'handover:leaving.step.',
  'handover:leaving.state.',
  'duties:view.',
  'duties:part.',
  'duties:weekday.',
  'duties:rhythm.',
  'duties:freeDays.',
  'duties:days.column.',
  'duties:days.kind.',
  'duties:shift.column.',
  'keys:act.',
  'search:group.',
  'fees:view.',
  'fees:prepaid.refund.ways.',
  'fees:prepaid.refund.standing.',
  'fees:source.',
  'fees:settlement.',
  'fees:band.',
  'fees:way.',
  'fees:result.',
  'fees:collection.',
  'billing:method.',
  'billing:object.',
  'billing:frequency.',
  'billing:shareBy.',
  'billing:priceUnit.',
  'billing:monthCount.',
  'billing:rounding.',
  'billing:loss.',
  'billing:dueAfter.',
  'billing:place.',
  'billing:usage.',
  'billing:priceOf.',
  'billing:pick.',
  'billing:oddity.',
  'billing:opening.action.',
  'meters:kind.',
  'meters:trouble.',
  'meters:source.',
  'meters:sheet.',
];

const root = join(import.meta.dirname, '..');
const folder = join(root, 'src-renderer', 'catalogs');

const troubles: string[] = [];
const isCheck = process.argv.includes('--check');
const simplified = catalogsOf('zh-CN');
const wanted = new Map(
  [...simplified].map(([namespace, sentences]) => [
    namespace,
    mapped(sentences, `${namespace}:`, traditional),
  ]),
);
const manual = join(root, 'assets', 'manual');
const chapters = globSync(join(manual, 'zh-CN', '*.md')).map((file) => basename(file));
const wantedChapters = new Map(
  chapters.map((name) => [
    name,
    traditional(readFileSync(join(manual, 'zh-CN', name), 'utf8'), `manual/${name}`),
  ]),
);
const spellingsFile = join(root, 'src-renderer', 'app', 'search', 'actSpellings.json');
const spellings = inJson(spellingsOfActs());
troubles.push(...idleOverrides());

if (isCheck) {
  compareWith(catalogsOf('zh-TW'));
  if (readFileSync(spellingsFile, 'utf8') !== spellings)
    troubles.push('actSpellings.json is stale: run npm run catalogs');
  compareChapters();
  lookForUse();
  lookForCodes();
} else {
  for (const [namespace, sentences] of wanted) writeFileSync(fileOf('zh-TW', namespace), inJson(sentences));
  writeFileSync(spellingsFile, spellings);
  for (const [name, text] of wantedChapters) writeFileSync(join(manual, 'zh-TW', name), text);
}
for (const trouble of troubles) console.error(trouble);
if (troubles.length > 0) process.exitCode = 1;
else console.log(isCheck ? 'catalogs: complete' : `catalogs: ${wanted.size} written`);

function catalogsOf(locale: string): Map<string, Sentences> {
  const files = globSync(join(folder, locale, '*.json')).toSorted();
  return new Map(
    files.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(file, 'utf8')) as Sentences]),
  );
}

function fileOf(locale: string, namespace: string): string {
  return join(folder, locale, `${namespace}.json`);
}

function inJson(sentences: Sentences): string {
  return `${JSON.stringify(sentences, null, 2)}\n`;
}

/** How the name of each act may be typed into the search box: in either script, in pinyin, by its initials. */
function spellingsOfActs(): Sentences {
  const of = (catalogs: Map<string, Sentences>) => catalogs.get('keys')?.['act'] as Record<string, string>;
  const traditional = of(wanted);
  const parts = (words: string) => [words, ...words.split('/')].map((part) => part.replaceAll(/[\s/]/g, ''));
  return Object.fromEntries(
    Object.entries(of(simplified)).map(([act, words]) => {
      const typed = [...parts(words), ...parts(traditional[act] ?? ''), ...parts(words).flatMap(pinyinOf)];
      return [act, [...new Set(typed)].join(' ')];
    }),
  );
}

function mapped(
  sentences: Sentences,
  prefix: string,
  change: (text: string, key: string) => string,
): Sentences {
  return Object.fromEntries(
    Object.entries(sentences).map(([name, value]) => [
      name,
      typeof value === 'string' ? change(value, prefix + name) : mapped(value, `${prefix}${name}.`, change),
    ]),
  );
}

function compareWith(kept: Map<string, Sentences>): void {
  for (const [namespace, sentences] of wanted) {
    const there = kept.get(namespace);
    if (there === undefined || inJson(there) !== inJson(sentences))
      troubles.push(`zh-TW/${namespace}.json is stale: run npm run catalogs`);
  }
  for (const namespace of kept.keys())
    if (!wanted.has(namespace)) troubles.push(`zh-TW/${namespace}.json has no zh-CN`);
}

function compareChapters(): void {
  const kept = globSync(join(manual, 'zh-TW', '*.md'));
  for (const file of kept)
    if (wantedChapters.get(basename(file)) !== readFileSync(file, 'utf8'))
      troubles.push(`assets/manual/zh-TW/${basename(file)} is stale: run npm run catalogs`);
  if (kept.length !== wantedChapters.size)
    troubles.push('assets/manual/zh-TW has other chapters than zh-CN: run npm run catalogs');
}

/** Keys that sources ask for and no catalog has, and keys that no source asks for. */
function lookForUse(): void {
  const known = new Set<string>();
  for (const [namespace, sentences] of simplified)
    mapped(sentences, `${namespace}:`, (text, key) => {
      known.add(key);
      return text;
    });

  const used = new Set<string>();
  for (const file of globSync('src-renderer/**/*.{ts,tsx}', { cwd: root })) {
    if (file.endsWith('.d.ts')) continue;
    for (const key of keysIn(readFileSync(join(root, file), 'utf8'), file)) {
      const [namespace] = key.split(':');
      if (!known.has(key) && simplified.has(namespace ?? '')) troubles.push(`${file}: no catalog has ${key}`);
      used.add(key);
    }
  }
  for (const key of known)
    if (!used.has(key) && !builtKeys.some((prefix) => key.startsWith(prefix)))
      troubles.push(`zh-CN: nothing uses ${key}`);
}

/**
 * The whole keys that a source names: `t('…')` and `i18nKey`, in the namespace of the file's `useTranslation`, and every
 * other text of the form `namespace:key`. Keys handed on as plain texts (`'status.backupNow'`) count where they exist.
 */
function keysIn(source: string, file: string): string[] {
  const program = parseSync(file, source).program;
  // a function that is handed `t` names the namespace in its type
  const namespaces = [...source.matchAll(/TFunction<'(\w+)'>/g)].map(([, namespace]) => namespace ?? '');
  const asked: string[] = [];
  const texts: string[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      const name = callee.type === 'Identifier' ? callee.name : '';
      if (name === 'useTranslation') namespaces.push(...textsOf(first));
      if (name === 't') asked.push(...textsOf(first));
    },
    Literal({ value }) {
      if (typeof value === 'string') texts.push(value);
    },
  }).visit(program);

  const isKnown = (namespace: string, key: string) => lookUp(simplified.get(namespace), key) !== undefined;
  const home = namespaces[0] ?? 'shell';
  const whole = (key: string) => {
    if (key.includes(':')) return key;
    return `${namespaces.find((namespace) => isKnown(namespace, key)) ?? home}:${key}`;
  };
  const passedOn = texts
    .filter((text) => /^[a-zA-Z]+(\.[\w-]+)+$/.test(text))
    .map(whole)
    .filter((key) => {
      const [namespace = '', name = ''] = key.split(':');
      return isKnown(namespace, name);
    });
  const named = texts.filter(
    (text) => /^[a-z]+:[\w./-]+$/.test(text) && simplified.has(text.split(':')[0] ?? ''),
  );
  return [...asked.map(whole), ...passedOn, ...named.filter((text) => !text.endsWith('.'))];
}

function textsOf(node: ESTree.Node | null | undefined): string[] {
  if (node?.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node?.type === 'ArrayExpression') return node.elements.flatMap((element) => textsOf(element));
  if (node?.type === 'ConditionalExpression')
    return [...textsOf(node.consequent), ...textsOf(node.alternate)];
  return [];
}

function lookUp(sentences: Sentences | undefined, key: string): string | undefined {
  let found: string | Sentences | undefined = sentences;
  for (const step of key.split('.')) found = typeof found === 'object' ? found[step] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** Every code the office may answer with has a sentence, and no sentence stands for a code that is gone. */
function lookForCodes(): void {
  const codes = new Set<string>([
    ...generalCodes,
    ...allProcedures().flatMap(({ procedure }) => procedure.errors),
  ]);
  // a code may have more sentences, one for each cause: `staff/secret-weak_run`
  const sentences = Object.keys(simplified.get('failure') ?? {}).map((key) => key.replace(/_.*$/, ''));
  for (const code of codes) if (!sentences.includes(code)) troubles.push(`failure: no sentence for ${code}`);
  for (const code of sentences) if (!codes.has(code)) troubles.push(`failure: no procedure answers ${code}`);
}
