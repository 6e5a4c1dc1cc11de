import { readdirSync, statSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'

/** Folders of a project of which a site is made: one that lay there would become a part of itself. */
const SOURCES = ['.git', 'content', 'node_modules', 'public', 'scripts', 'src', 'test']

/** Why a folder cannot be the site's, which is replaced as a whole, in whole sentences; nothing where it can. */
export function faultOfSiteFolder(project: string, folder: string): string | undefined {
  const [name] = relative(project, folder).split(sep)
  if (isWithin(folder, project))
    return `Unexpected folder \`${folder}\` for the site: the project lies there, and would be replaced. Name one of its own.`
  if (SOURCES.some((source) => source === name))
    return `Unexpected folder \`${relative(project, folder)}\` for the site: \`${name}\` is what it is made of. Name one of its own.`
  if (holdsOthers(folder))
    return `Unexpected folder \`${folder}\` for the site: what it holds is no site, and would be replaced. Name one that is new or empty.`
  return undefined
}

function isWithin(outer: string, inner: string): boolean {
  const way = relative(outer, inner)
  return !isAbsolute(way) && way.split(sep)[0] !== '..'
}

/** Whether something lies there that no build wrote: each writes a first page. */
function holdsOthers(folder: string): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (!stats?.isDirectory()) return stats !== undefined
  const names = readdirSync(folder)
  return names.length > 0 && !names.includes('index.html')
}
