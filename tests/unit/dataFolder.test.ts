import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dataFolder } from '../../src-main/service/dataFolder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('the office’s data lie', () => {
  test('in ProgramData on Windows, for every user of the computer', () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    vi.stubEnv('DANGZHI_DATA', '');
    vi.stubEnv('ProgramData', 'D:\\ProgramData');

    expect(dataFolder()).toBe(path.join('D:\\ProgramData', 'Dangzhi'));
  });

  test('in ProgramData on Windows also where the system does not say where that is', () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    vi.stubEnv('DANGZHI_DATA', '');
    vi.stubEnv('ProgramData', undefined);

    expect(dataFolder()).toBe(path.join('C:\\ProgramData', 'Dangzhi'));
  });

  test('in the XDG data folder elsewhere, by default in the home folder', () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
    vi.stubEnv('DANGZHI_DATA', '');
    vi.stubEnv('XDG_DATA_HOME', '/srv/data');
    expect(dataFolder()).toBe('/srv/data/dangzhi');

    vi.stubEnv('XDG_DATA_HOME', undefined);
    expect(dataFolder()).toBe(path.join(os.homedir(), '.local', 'share', 'dangzhi'));
  });

  test('where DANGZHI_DATA says, as a whole path', () => {
    vi.stubEnv('DANGZHI_DATA', 'elsewhere');

    expect(dataFolder()).toBe(path.resolve('elsewhere'));
  });

  test.each(['win32', 'linux'] as const)(
    'never beside the program (%s), so that no upgrade and no removal can touch them',
    (platform) => {
      vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
      vi.stubEnv('DANGZHI_DATA', '');
      vi.stubEnv('XDG_DATA_HOME', undefined);

      for (const program of [path.dirname(process.execPath), path.resolve(import.meta.dirname, '../..')]) {
        expect(dataFolder().startsWith(program)).toBe(false);
      }
    },
  );
});
