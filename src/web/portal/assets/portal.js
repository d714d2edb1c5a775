/*
 * Comfort only: every page can be read, searched, applied on and followed without this file.
 * It shows the buttons that a browser can serve (print, copy, read aloud) and serves them.
 */
const speech = window.speechSynthesis
const can = {
  print: typeof window.print === 'function',
  copy: Boolean(navigator.clipboard),
  read: Boolean(speech),
}

function readAloud(text) {
  const wasReading = speech.speaking
  speech.cancel()
  if (wasReading) return
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.lang = 'zh-CN'
  utterance.rate = 0.9
  speech.speak(utterance)
}

async function copy(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.copy)
    button.querySelector('span').textContent = '已复制'
  } catch {
    button.querySelector('span').textContent = '没有复制成功'
  }
}

for (const button of document.querySelectorAll('[data-act]')) {
  if (can[button.dataset.act]) button.hidden = false
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act]')
  if (!button) return
  if (button.dataset.act === 'print') window.print()
  if (button.dataset.act === 'copy') void copy(button)
  if (button.dataset.act === 'read') {
    readAloud(button.dataset.text ?? document.querySelector('main').innerText)
  }
})

const summary = document.querySelector('.error-summary')
if (summary) summary.focus()
