import { readFileSync } from 'node:fs'
import { indexReference, type Reference } from '../../scripts/docker/reference.ts'
import { referenceSchema } from '../../scripts/library/schemas.ts'

/** The reference of the project. */
export const reference: Reference = indexReference(
  referenceSchema.parse(JSON.parse(readFileSync('content/reference/docker-cli.json', 'utf8'))),
)
