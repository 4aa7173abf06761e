import fs from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/**
 * The files of a zip archive, one at a time, without inflating those that are not wanted.
 * @param {string} archive
 * @param {(name: string) => boolean} isWanted
 * @returns {Generator<{ name: string, mode: number, data: Buffer }>} mode is the Unix permission bits, 0 if unknown
 */
export function* filesIn(archive, isWanted) {
  const file = fs.openSync(archive, 'r');
  try {
    for (const entry of directoryOf(file)) {
      if (entry.name.endsWith('/') || !isWanted(entry.name)) continue;
      if (entry.name.split('/').includes('..'))
        throw new Error(`${archive} wants to write outside its folder`);
      const raw = read(file, dataStart(file, entry.offset), entry.packedSize);
      yield { name: entry.name, mode: entry.mode, data: entry.method === STORED ? raw : inflateRawSync(raw) };
    }
  } finally {
    fs.closeSync(file);
  }
}

const STORED = 0;
const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ENTRY = 0x02014b50;
const LONGEST_END = 22 + 0xffff;

/** @param {number} file */
function* directoryOf(file) {
  const { size } = fs.fstatSync(file);
  const tail = read(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
  const end = tail.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0) throw new Error('not a zip archive');
  const directory = read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY) {
    const nameLength = directory.readUInt16LE(at + 28);
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: directory.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

/**
 * Behind the entry's local header, whose two variable parts may differ in length from the directory's.
 * @param {number} file
 * @param {number} offset
 */
function dataStart(file, offset) {
  const header = read(file, offset, 30);
  return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/**
 * @param {number} file
 * @param {number} position
 * @param {number} length
 */
function read(file, position, length) {
  const buffer = Buffer.alloc(length);
  if (fs.readSync(file, buffer, 0, length, position) !== length)
    throw new Error('the zip archive is cut short');
  return buffer;
}
