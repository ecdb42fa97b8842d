/** What no program of an author's names. */
const ofPageOnly = /res\.wx\.qq\.com\/mmbizwap|first_sceen_{1,2}time/;
/** What the page's scripts and styles name, and an author's program only where it is about WeChat's. */
const ofPage = /--weui-[A-Z]|window\.logs\.pagetime|__DEBUGINFO|__wxWebEnv|WX_BJ_REPORT|secitptpage/;

/** True for scripts and styles of WeChat's page, wherever they stand. */
export function isPageCode(code: string): boolean {
  return ofPageOnly.test(code);
}

/** True for what may be the page's scripts and styles; where it stands must tell whether it is an author's. */
export function mayBePageCode(code: string): boolean {
  return ofPage.test(code);
}
