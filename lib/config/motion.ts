/** The media query of readers who have not asked for less motion. Browsers that do not know it show the still picture. */
export const motionAllowed = "(prefers-reduced-motion: no-preference)";
