/**
 * The grounds of the pages by day and by night, for what stands outside of the style sheet: the browser's own frame and
 * the manifest. `components/styles/tokens.css` decides them; a test holds both together.
 */
export const paper = { light: "#fbf8f1", dark: "#171511" } as const;
