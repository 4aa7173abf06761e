import type { Result } from '../../../src-shared/failure.ts';

/**
 * A file's bytes as base64, as the contract takes them. Codes: `import/too-big` above 20 MB, `import/unreadable` where it
 * was moved away or is locked by another program.
 */
export async function contentOf(file: File): Promise<Result<string>> {
  if (file.size > mostBytes) return { ok: false, error: { code: 'import/too-big' } };
  const content = await base64Of(file);
  return content === null
    ? { ok: false, error: { code: 'import/unreadable' } }
    : { ok: true, value: content };
}

/** What the contract takes: 20 MB. */
const mostBytes = 20 * 1024 * 1024;

function base64Of(file: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => resolve(null));
    reader.addEventListener('load', () => {
      const { result } = reader;
      resolve(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : null);
    });
    reader.readAsDataURL(file);
  });
}
