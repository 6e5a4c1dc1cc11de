/** An address without its percent signs: `a%20b` as `a b`; one that nobody can decode as it is. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
