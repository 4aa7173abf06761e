/**
 * How many bytes the parts of a zip archive say they unpack to, before any is unpacked; `null` when it is no whole
 * archive, or hides a part's size. The reader holds each part to the size given here, so that a small file can't
 * become gigabytes of memory.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endRecordAt(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 0xffff parts or an offset past 4 GB would need the wide record: no workbook of a property office has that
  if (count === 0xffff || at === wide) return null;

  let total = 0;
  for (let part = 0; part < count; part += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null;
    const packed = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const size = view.getUint32(at + 24, true);
    const unpacked = size === wide ? wideSize(view, at + 46 + nameLength, extraLength) : size;
    const isFolder = bytes[at + 46 + nameLength - 1] === 0x2f;
    if (unpacked === null || (unpacked === 0 && packed !== 2 && packed !== 0)) return null;
    // sizes told only after the part's data are not known here
    if (packed === 0 && !isFolder && (view.getUint16(at + 8, true) & 8) !== 0) return null;
    total += unpacked;
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return total;
}

const wide = 0xffffffff;

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endRecordAt(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}

/** The 64-bit size that some writers keep beside the 32-bit one. */
function wideSize(view: DataView, from: number, length: number): number | null {
  const end = Math.min(from + length, view.byteLength);
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1)
      return at + 12 <= end ? Number(view.getBigUint64(at + 4, true)) : null;
  }
  return null;
}
