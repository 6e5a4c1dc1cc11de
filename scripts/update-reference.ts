/**
 * Program: Docker's published CLI data (YAML, one file a command) → content/reference/docker-cli.json, facts only.
 *
 *   npm run reference -- FOLDER…
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'astro/zod'

const commandSchema = z.object({ command: z.string(), aliases: z.string().nullish() })

const folders = process.argv.slice(2)
if (folders.length === 0) {
  console.error('Name the folders that hold Docker’s CLI YAML: npm run reference -- FOLDER…')
  process.exit(2)
}

const commands = folders
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => commandSchema.parse(parse(readFileSync(file, 'utf8'))))
  .map(({ command, aliases }) => ({ path: command, aliases: aliasesOf(command, aliases ?? '') }))
  .toSorted((a, b) => (a.path < b.path ? -1 : 1))

writeFileSync(
  'content/reference/docker-cli.json',
  `${JSON.stringify({ commands }, undefined, 1)}\n`,
)
console.log(`${commands.length} commands → content/reference/docker-cli.json`)

function aliasesOf(command: string, aliases: string): string[] {
  return aliases
    .split(',')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '' && alias !== command)
}
