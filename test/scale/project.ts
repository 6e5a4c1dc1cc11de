/**
 * Program: a project of its own whose notes were generated, for measuring how the workshop scales.
 *
 *   node test/scale/project.ts --pages 1000 --out .cache/scale/1000 [--seed 1]
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { otherProject } from '../site/other-site.ts'
import { generatedNotes, type GeneratedNote } from './notes.ts'

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: '100' },
    out: { type: 'string', default: '.cache/scale/100' },
    seed: { type: 'string', default: '1' },
  },
})

const folder = otherProject(options.out)
mkdirSync(join(folder, 'content/notes'), { recursive: true })
for (const note of generatedNotes(Number(options.pages), Number(options.seed))) write(note)

function write({ id, title, text }: GeneratedNote): void {
  const file = join(folder, 'content/notes', id)
  writeFileSync(`${file}.md`, text)
  writeFileSync(`${file}.yml`, sidecar(id, title, text))
}

function sidecar(id: string, title: string, text: string): string {
  return `file: ${id}.md
title: ${title}
author: A generator
licence: None is needed.
origin: Generated for measuring, see test/scale/.
format: markdown
sha256: ${createHash('sha256').update(text).digest('hex')}
`
}
