import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { indexReference, type Reference, type ReferenceFile } from '../docker/reference.ts'
import { withoutFrontMatter } from '../formats/markup/front-matter.ts'
import { trustedKnowledge } from '../library/trusted-knowledge.ts'
import { parse } from '../notes/markdown.ts'
import { readerWith, type Reader } from '../rules/reader.ts'

/** The project's own folder: what Docker accepts is read there, wherever the program was called. */
const ROOT = join(import.meta.dirname, '../..')

/**
 * A way to read texts for the rules, with all that people collected.
 *
 * @throws {Error} when the project's own content cannot be read.
 */
export function readerOfTexts(): Reader {
  const reference = readReference()
  const knowledge = trustedKnowledge(read)
  return readerWith(reference, knowledge, (text) => parse(withoutFrontMatter(text)))
}

/** Taken as it is: the build holds it against its schema, which takes as long as reading it ten times. */
function readReference(): Reference {
  const path = 'content/reference/docker-cli.json'
  const file: ReferenceFile = JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
  return indexReference(file)
}

function read(path: string): Uint8Array | undefined {
  const whole = join(ROOT, path)
  return existsSync(whole) ? readFileSync(whole) : undefined
}
