import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from './atlas-page';

const SCRIPT = fileURLToPath(new URL('../api-types.mjs', import.meta.url));

test('the types of the page are those of the OpenAPI document, whatever the atlas', async ({ atlas }) => {
  for (const address of [atlas.served.sample, atlas.served.withoutStandards]) {
    const { stderr } = await promisify(execFile)(process.execPath, [SCRIPT, address, '--check']);
    expect(stderr).toBe('');
  }
});
