/**
 * What the window's page may load: its own files, and nothing from anywhere else. The page says the same of itself
 * (src-renderer/index.html), for hosts that send no headers; `frame-ancestors` counts in a header only.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
