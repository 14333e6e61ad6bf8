export const layout = "text.11ty.js";
export const eleventyExcludeFromCollections = true;
export const permalink = ({ page }) => `/${page.fileSlug}/`;
