/**
 * The background colours of pages, for the browser's toolbar and the web manifest, which cannot read the style sheet. They
 * equal those of `components/styles/tokens.css`; a test compares them.
 */
export const backgroundColours = { light: "#fbf8f1", dark: "#171511" } as const;
