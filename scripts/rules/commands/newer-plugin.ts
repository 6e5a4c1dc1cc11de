import type { Reference } from '../../docker/reference.ts'
import { code } from './wording.ts'

/**
 * What to say of a name that a plugin does not have and that resembles none of its own: buildx and compose have new commands and
 * flags every few weeks, and our reference is of one version.
 *
 * @param path the command under which the name stands: `docker buildx`
 */
export function perhapsNewer(
  path: string,
  { versions }: Reference,
): { readonly severity: 'warning'; readonly expected: string } | undefined {
  if (!isOfPlugin(path)) return undefined
  return {
    severity: 'warning',
    expected: `, expected one that ${code(path)} has with Docker ${versions['engine'] ?? ''}`,
  }
}

/** Whether a command is one of buildx or compose; `docker build` hands all on to buildx. */
export const isOfPlugin = (path: string): boolean =>
  /^docker (?:buildx|compose|(?:builder |image )?build|bake)(?: |$)/.test(path)
