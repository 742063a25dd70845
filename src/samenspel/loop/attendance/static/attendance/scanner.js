// Reads codes with the camera, where the browser can do so by itself. Asks only when its button is pressed.

const CODE = /\/inchecken\/([rcw][0-9]{1,15}-[A-Za-z0-9_-]{20})\/?$/
const AGAIN_AFTER = 3000
const LOOK_EVERY = 200

export function canScan () {
  return 'BarcodeDetector' in window && Boolean(navigator.mediaDevices?.getUserMedia)
}

// Returns the code in what was read; null when it is not one of this site.
export function codeIn (text) {
  let url
  try { url = new URL(text) } catch { return null }
  const found = url.host === location.host && CODE.exec(url.pathname)
  return found ? found[1] : null
}

export class Scanner {
  constructor (video, onRead) {
    this.video = video
    this.onRead = onRead
    this.last = { text: '', moment: 0 }
  }

  async start () {
    this.detector = new window.BarcodeDetector({ formats: ['qr_code'] })
    this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    this.video.srcObject = this.stream
    this.video.play().catch(() => {}) // it may wait for its first picture; so do we
    this.timer = setInterval(() => this.look(), LOOK_EVERY)
  }

  async look () {
    let read = []
    try { read = await this.detector.detect(this.video) } catch { return }
    for (const { rawValue: text } of read) {
      const again = text === this.last.text && Date.now() - this.last.moment < AGAIN_AFTER
      this.last = { text, moment: Date.now() }
      if (!again) this.onRead(text)
    }
  }

  stop () {
    clearInterval(this.timer)
    this.stream?.getTracks().forEach((track) => track.stop())
    this.video.srcObject = null
  }
}
