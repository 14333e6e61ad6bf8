export const layout = "article.11ty.js";
