/* The reading place forgets its reader: idle reset, no way back into what was typed; reading aloud where it can. */
const main = document.querySelector('main[data-idle]')
const idleSeconds = Number(main.dataset.idle)
const home = main.dataset.home
let timer

function reset() {
  for (const form of document.forms) form.reset()
  location.replace(home)
}

function touched() {
  clearTimeout(timer)
  timer = setTimeout(reset, idleSeconds * 1000)
}

for (const sign of ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart']) {
  addEventListener(sign, touched, { passive: true })
}
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})
touched()

const speech = window.speechSynthesis
for (const button of document.querySelectorAll('[data-act="read"]')) {
  button.hidden = !speech
  button.addEventListener('click', () => {
    const wasReading = speech.speaking
    speech.cancel()
    if (wasReading) return
    const utterance = new SpeechSynthesisUtterance(main.innerText)
    utterance.lang = 'zh-CN'
    utterance.rate = 0.9
    speech.speak(utterance)
  })
}
