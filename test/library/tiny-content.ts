import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Files below content/, by path; `undefined` takes a file away. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>

const NOTE = `# Swarm

## Autolock

Rotate the unlock key:

\`\`\`bash
docker swarm unlock-key --roate
\`\`\`

## Nodes

- \`docker node ls\`: list nodes
- the same list again

See <IMAGE> and --detach.
`

const TINY: Files = {
  'notes/swarm.md': NOTE,
  'notes/swarm.yml': sidecar(NOTE),
  'corrections/swarm.yml': `- line: 8
  wrong: --roate
  right: --rotate
  kind: flag
  because: The flag is --rotate.
`,
  'chapters/swarm.md': `---
title: Swarm
description: Many machines as one.
pages:
  - slug: keys
    title: Keys
    description: How a swarm locks its keys.
    sections:
      - swarm#autolock
      - swarm#nodes
---
How machines work together.
`,
  'outline.yml': `chapters:
  - swarm
leftOut:
  - section: swarm#swarm
    because: The title of the note.
  - note: swarm
    from: 14
    to: 14
    because: Says the same as the line before.
`,
}

/** The sidecar of a note, with the right checksum. */
export function sidecar(note: string | Uint8Array, file = 'swarm.md', format = 'markdown'): string {
  return `file: ${file}
title: Swarm notes
author: A. Writer
licence: Free to use.
origin: Written for the tests.
format: ${format}
sha256: ${createHash('sha256').update(note).digest('hex')}
`
}

/** A project folder with one small note that makes a book, but for what a test changes; gone when the test is over. */
export function tinyContent(changes: Files = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'drydock-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, contents] of Object.entries({ ...TINY, ...changes })) {
    if (contents !== undefined) write(join(root, 'content', path), contents)
  }
  for (const path of ['vocabulary.yml', 'search.yml', 'reference', 'knowledge']) {
    cpSync(join('content', path), join(root, 'content', path), { recursive: true })
  }
  return root
}

/** The note of the tiny content, or another text in its place, with the sidecar that fits. */
export function noteOf(text: string | Uint8Array, format = 'markdown'): Files {
  return { 'notes/swarm.md': text, 'notes/swarm.yml': sidecar(text, 'swarm.md', format) }
}

export const tinyNote = NOTE

function write(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, contents)
}
