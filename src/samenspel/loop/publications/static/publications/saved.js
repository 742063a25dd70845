// What the server has now, this browser may forget: the address of the page tells which text it was.
import { forget } from './drafts.js'

const here = new URL(location.href)
const saved = here.searchParams.get('bewaard')
if (saved) {
  forget(saved)
  here.searchParams.delete('bewaard')
  history.replaceState(null, '', here)
}
