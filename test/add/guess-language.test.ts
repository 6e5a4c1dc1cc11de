import { expect, test } from 'vitest'
import { guessLanguage } from '../../scripts/add/guess-language.ts'

test.each([
  [
    'Der Container ist eine Instanz, die nicht mit dem Image zu verwechseln ist, und das ist gut.',
    'de',
  ],
  [
    'Le conteneur est une instance de l’image, et le réseau est dans la machine pour les autres.',
    'fr',
  ],
  ['El contenedor es una instancia de la imagen que se ejecuta en el servidor con su red.', 'es'],
  [
    'De container is een instantie van het image, en die is niet voor het netwerk op de host.',
    'nl',
  ],
  ['The container is an instance of the image, and it is not on the host with this.', undefined],
  ['docker ps, docker images, docker run', undefined],
  ['', undefined],
  // regression: by its addresses and attributes a table of names was Czech, then Portuguese
  [
    '| <a href="https://x.de/os/se/na/do" title="de do os">Ana</a> | [Jo](https://x.de/?a=de&do=na) |\n'.repeat(
      30,
    ),
    undefined,
  ],
])('%s', (text, language) => {
  expect(guessLanguage(text)).toBe(language)
})
