import type { z } from 'astro/zod'
import type { VFileMessage } from 'vfile-message'
import { problem } from '../notes/problem.ts'
import type { Knowledge } from '../rules/rule.ts'
import { knowledgeOf, type KnowledgeFiles } from './knowledge.ts'
import type { Shelf } from './library.ts'
import {
  composeKeysSchema,
  daemonKeysSchema,
  filtersSchema,
  flagConflictsSchema,
  flagValuesSchema,
  houseStyleSchema,
  instructionFlagsSchema,
  misspellingsSchema,
  productsSchema,
  retiredSchema,
  variablesSchema,
} from './schemas.ts'
import { textOf } from './text-of.ts'
import { dictionaryFiles, FOLDER } from './trusted-knowledge.ts'
import { readYaml } from './yaml.ts'

/** What people collected for the rules, held against its schemas. */
export function readKnowledge(shelf: Shelf): {
  readonly value: Knowledge
  readonly problems: readonly VFileMessage[]
} {
  const problems: VFileMessage[] = []
  const files: KnowledgeFiles = {
    flagValues: entries('flag-values.yml', flagValuesSchema, []),
    filters: entries('filters.yml', filtersSchema, []),
    flagConflicts: entries('flag-conflicts.yml', flagConflictsSchema, []),
    instructionFlags: entries('instruction-flags.yml', instructionFlagsSchema, []),
    retired: entries('retired.yml', retiredSchema, []),
    misspellings: entries('misspellings.yml', misspellingsSchema, {
      wrong: {},
      unsure: [],
      right: [],
    }),
    ...dictionaryFiles(shelf.read),
    products: entries('products.yml', productsSchema, []),
    daemonKeys: entries('daemon-keys.yml', daemonKeysSchema, []),
    variables: entries('variables.yml', variablesSchema, []),
    composeKeys: entries('compose-keys.yml', composeKeysSchema, []),
    houseStyle: entries('house-style.yml', houseStyleSchema, { american: {}, terms: [] }),
  }
  return { value: knowledgeOf(files), problems }

  function entries<Value>(name: string, schema: z.ZodType<Value>, none: Value): () => Value {
    const file = `${FOLDER}/${name}`
    const bytes = shelf.read(file)
    if (bytes === undefined) problems.push(missing(file))
    const read = bytes && readYaml(textOf(bytes), file, schema)
    problems.push(...(read?.problems ?? []))
    return () => read?.value ?? none
  }
}

function missing(file: string): VFileMessage {
  return problem({
    file,
    place: { line: 1, column: 1 },
    id: 'missing-knowledge',
    reason: `Unexpected absence of \`${file}\`, expected the file`,
    advice: 'Take it from the repository again: the rules look facts up in it.',
  })
}
