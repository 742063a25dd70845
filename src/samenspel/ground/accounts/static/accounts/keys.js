// Shows what needs a passkey only where the browser knows passkeys, and says when it did not work.
document.addEventListener('DOMContentLoaded', () => {
  if (window.PublicKeyCredential) {
    document.querySelectorAll('[data-needs-keys]').forEach((part) => { part.hidden = false })
    document.querySelectorAll('[data-without-keys]').forEach((part) => { part.hidden = true })
  }
})

document.addEventListener('allauth.error', (event) => {
  const problem = document.querySelector('[data-key-problem]')
  if (problem) {
    event.preventDefault()
    problem.hidden = false
    problem.focus()
  }
})
