/** The nonce that the server gave this page for style elements; undefined in development. */
export const cspNonce = document.querySelector<HTMLMetaElement>(
  'meta[property="csp-nonce"]',
)?.nonce;
