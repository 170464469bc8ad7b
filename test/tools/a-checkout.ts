import { cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../tools/root.ts'

/** Every room that compiles together with a new operation, with every package where it was. */
export async function aCheckout(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-new-'))
  const rooms = ['shared', 'functions', 'db', 'local', 'test', 'tools', 'workers', 'miniprogram']
  const files = ['cloudbaserc.json', 'biome.json', 'drizzle.config.ts']
  for (const path of [...rooms, ...files, 'tsconfig.base.json', 'tsconfig.json', '.gitignore']) {
    await cp(join(root, path), join(folder, path), { recursive: true })
  }
  await mkdir(join(folder, 'node_modules/@linli'), { recursive: true })
  await symlink(join(folder, 'shared'), join(folder, 'node_modules/@linli/shared'))
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name === '@linli' || name.startsWith('.')) continue
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  }
  return folder
}
