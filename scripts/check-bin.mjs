#!/usr/bin/env node
/** Program: scripts/check.ts by a Node that runs TypeScript: this one, or else the one that came along as a package. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const program = join(import.meta.dirname, 'check.ts')
const packages = join(import.meta.dirname, '../node_modules')

if (process.features.typescript) await import('./check.ts')
else process.exitCode = runBy(nodeThatCameAlong())

/** @param {string | undefined} node */
function runBy(node) {
  if (node === undefined) {
    console.error(
      `Node ${process.versions.node} cannot run TypeScript. Run \`npm ci\`, which brings one that can.`,
    )
    return 2
  }
  const { status } = spawnSync(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
  return status ?? 2
}

function nodeThatCameAlong() {
  const names = existsSync(packages) ? readdirSync(packages) : []
  return names
    .filter((name) => /^node-(?:bin-)?(?:darwin|linux|win)-/.test(name))
    .flatMap((name) => ['bin/node', 'bin/node.exe'].map((file) => join(packages, name, file)))
    .find((path) => existsSync(path))
}
