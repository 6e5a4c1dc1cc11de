import type { VFileMessage } from 'vfile-message'
import type { ReferenceFile } from '../docker/reference.ts'
import type { Vocabulary } from '../formats/format.ts'
import type { Shelf } from './library.ts'
import { referenceSchema, vocabularySchema } from './schemas.ts'
import { textOf } from './text-of.ts'
import { readJson, readYaml } from './yaml.ts'

const VOCABULARY = 'content/vocabulary.yml'
const REFERENCE = 'content/reference/docker-cli.json'

/** Docker's reference as it was compiled; an empty one when it cannot be read. */
export function readReference(shelf: Shelf): {
  readonly value: ReferenceFile
  readonly problems: readonly VFileMessage[]
} {
  const { value, problems } = readJson(textOf(shelf.read(REFERENCE)), REFERENCE, referenceSchema)
  return { value: value ?? { versions: {}, commands: [] }, problems }
}

/** The words of the trade: those that people listed, and every command of Docker's reference. */
export function readVocabulary(
  shelf: Shelf,
  reference: ReferenceFile,
): { readonly value: Vocabulary; readonly problems: readonly VFileMessage[] } {
  const { value, problems } = readYaml(textOf(shelf.read(VOCABULARY)), VOCABULARY, vocabularySchema)
  const commands = reference.commands.flatMap(({ path, aliases }) => [path, ...(aliases ?? [])])
  return {
    value: {
      programs: new Set(value?.programs),
      // `docker` alone is the name of a product as often as a command.
      commands: new Set([
        ...commands.filter((path) => path.includes(' ')),
        ...(value?.commands ?? []),
      ]),
      things: new Set(value?.things),
      instructions: new Set(value?.instructions),
      terms: new Set(value?.terms),
      verbs: new Set(value?.verbs),
    },
    problems,
  }
}
