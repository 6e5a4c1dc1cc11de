/**
 * The text of a file that people write; nothing is an empty text.
 *
 * With line feeds alone at its line ends: an editor of Windows, or git there, writes carriage returns too.
 */
export function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')
}
