/** What payloads try to run. */
export const boom = "alert(document.domain)";
/** Where payloads try to go. */
export const evil = "https://evil.example";
