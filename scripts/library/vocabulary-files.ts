import type { VFileMessage } from 'vfile-message'
import type { Vocabulary } from '../formats/format.ts'
import type { Shelf } from './library.ts'
import { referenceSchema, vocabularySchema } from './schemas.ts'
import { readJson, readYaml } from './yaml.ts'

const VOCABULARY = 'content/vocabulary.yml'
const REFERENCE = 'content/reference/docker-cli.json'

/** The words of the trade: those that people listed, and every command of Docker's reference. */
export function readVocabulary(shelf: Shelf): {
  readonly value: Vocabulary
  readonly problems: readonly VFileMessage[]
} {
  const listed = readYaml(textOf(shelf, VOCABULARY), VOCABULARY, vocabularySchema)
  const reference = readJson(textOf(shelf, REFERENCE), REFERENCE, referenceSchema)
  const commands = (reference.value?.commands ?? []).flatMap(({ path, aliases }) => [
    path,
    ...aliases,
  ])
  return {
    value: {
      programs: new Set(listed.value?.programs),
      // `docker` alone is the name of a product as often as a command.
      commands: new Set([
        ...commands.filter((path) => path.includes(' ')),
        ...(listed.value?.commands ?? []),
      ]),
      things: new Set(listed.value?.things),
      instructions: new Set(listed.value?.instructions),
      terms: new Set(listed.value?.terms),
    },
    problems: [...listed.problems, ...reference.problems],
  }
}

function textOf(shelf: Shelf, file: string): string {
  return new TextDecoder().decode(shelf.read(file) ?? new Uint8Array())
}
