/**
 * The page's background in light and dark mode, for the browser's toolbar (`theme-color`) and the web manifest. A test checks
 * that both equal `--paper` in `components/styles/tokens.css`.
 */
export const backgroundColour = { light: "#fbf8f1", dark: "#171511" } as const;
