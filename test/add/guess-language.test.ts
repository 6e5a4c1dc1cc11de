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
  ['Run it.\n\n```bash\nfor i in de la el y que los; do echo $i; done\n```\n', undefined],
])('%s', (text, language) => {
  expect(guessLanguage(text)).toBe(language)
})
