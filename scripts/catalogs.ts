import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Converter } from 'opencc-js';
import { type ESTree, parseSync, Visitor } from 'vite';
import { allProcedures } from '../src-shared/contract/index.ts';
import { generalCodes } from '../src-shared/contract/generalCodes.ts';

type Sentences = { [key: string]: string | Sentences };

/** Keys that the sources put together: `t(`role.${role}`)`. Every one must still be taken by some code. */
const builtKeys = [
  'failure:',
  'staff:role.',
  'start:trouble.',
  'office:verify.check.',
  'slips:document.',
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
];

const root = join(import.meta.dirname, '..');
const folder = join(root, 'src-renderer', 'catalogs');
const overridesFile = join(folder, 'zh-TW.overrides.json');

const troubles: string[] = [];
const isCheck = process.argv.includes('--check');
const simplified = catalogsOf('zh-CN');
const wanted = traditionalOf(simplified);

if (isCheck) {
  compareWith(catalogsOf('zh-TW'));
  lookForUse();
  lookForCodes();
} else {
  for (const [namespace, sentences] of wanted) writeFileSync(fileOf('zh-TW', namespace), inJson(sentences));
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

/**
 * zh-TW as Taiwan's offices say it: converted word by word, then the trade's own words, then whole sentences that are
 * written otherwise. A word or sentence of the overrides that changes nothing is reported.
 */
function traditionalOf(catalogs: Map<string, Sentences>): Map<string, Sentences> {
  const overrides = JSON.parse(readFileSync(overridesFile, 'utf8')) as {
    words: Record<string, string>;
    sentences: Record<string, string>;
  };
  const convert = Converter({ from: 'cn', to: 'twp' });
  const usedWords = new Set<string>();
  const usedSentences = new Set<string>();

  const traditional = (text: string, key: string): string => {
    const own = overrides.sentences[key];
    if (own !== undefined) {
      usedSentences.add(key);
      return own;
    }
    let result = convert(text);
    for (const [word, better] of Object.entries(overrides.words)) {
      if (!result.includes(word)) continue;
      usedWords.add(word);
      result = result.replaceAll(word, better);
    }
    return result;
  };

  const made = new Map(
    [...catalogs].map(([namespace, sentences]) => [
      namespace,
      mapped(sentences, `${namespace}:`, traditional),
    ]),
  );
  for (const word of Object.keys(overrides.words))
    if (!usedWords.has(word)) troubles.push(`zh-TW.overrides.json: the word ${word} occurs nowhere`);
  for (const key of Object.keys(overrides.sentences))
    if (!usedSentences.has(key)) troubles.push(`zh-TW.overrides.json: no sentence ${key}`);
  return made;
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
