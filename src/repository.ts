import { REPOSITORY_URL } from 'astro:env/server'

/** Where a file of the project can be seen and edited; nothing when nobody said where the repository is. */
export function fileAddress(path: string): string | undefined {
  return REPOSITORY_URL === '' ? undefined : `${REPOSITORY_URL}/blob/HEAD/${path}`
}
