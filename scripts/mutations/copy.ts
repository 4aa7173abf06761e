import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../setup/project.mjs';
import type { Edit } from './guard.ts';

/** The project's sources in a folder of their own, where a guard can be switched off and nobody else is hurt. */
export type Copy = {
  folder: string;
  /** Throws before anything runs where a text to be replaced stands somewhere else by now. */
  finds: (edits: readonly Edit[]) => void;
  /** Switches guards off, and gives back what switches them on again. */
  without: (edits: readonly Edit[]) => () => void;
  remove: () => void;
};

const sources = [
  'assets',
  'docs',
  'migrations',
  'scripts',
  'src-main',
  'src-renderer',
  'src-shared',
  'tests',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

export function copyOfSources(): Copy {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-mutations-'));
  for (const name of sources) fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  fs.symlinkSync(fs.realpathSync(path.join(root, 'node_modules')), path.join(folder, 'node_modules'));
  return {
    folder,
    finds: (edits) => {
      const lost = edits.flatMap((edit) => {
        try {
          replacedOnce(fs.readFileSync(path.join(folder, edit.file), 'utf8'), edit);
          return [];
        } catch (error) {
          return [String(error)];
        }
      });
      if (lost.length > 0) throw new Error(lost.join('\n'));
    },
    without: (edits) => {
      const files = [...new Set(edits.map(({ file }) => file))].map((file) => path.join(folder, file));
      const before = new Map(files.map((file) => [file, fs.readFileSync(file, 'utf8')]));
      for (const { file, text, by } of edits) {
        const at = path.join(folder, file);
        fs.writeFileSync(at, replacedOnce(fs.readFileSync(at, 'utf8'), { file, text, by }));
      }
      return () => {
        for (const [file, content] of before) fs.writeFileSync(file, content);
      };
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

/** What stands there once is replaced; a guard that is somewhere else by now has to be looked up again. */
export function replacedOnce(content: string, { file, text, by }: Edit): string {
  const [before, after, ...more] = content.split(text);
  if (after === undefined || more.length > 0)
    throw new Error(
      `${file}: stands there ${1 + more.length - Number(after === undefined)} times, not once: ${text}`,
    );
  return `${before}${by}${after}`;
}
