/** The modes of colour: light mode is the day, dark mode the night. */
export type Mode = "day" | "night";

export const modes: readonly Mode[] = ["day", "night"];

/** Colours (`#rrggbb`) by the names of their CSS variables without the dashes: `paper`, `ink`, `tone-1`. */
export type Colours = Readonly<Record<string, string>>;

/**
 * The engine's own colours. A test checks that they equal those of `components/styles/tokens.css`. Most of them are the ground or
 * the text of a pair: `breaking-ink` stands on `breaking`, `notice-ink` on `notice`, and all others on `paper`.
 */
export const defaultColours = {
  day: {
    paper: "#fbf8f1",
    "paper-raised": "#fffdf9",
    "paper-sunk": "#f3eee3",
    ink: "#1b1916",
    "ink-soft": "#4c473f",
    rule: "#dcd4c4",
    "rule-strong": "#1b1916",
    link: "#17405f",
    breaking: "#a6121a",
    "breaking-ink": "#ffffff",
    "breaking-mark": "#a6121a",
    notice: "#f5ebd0",
    "notice-ink": "#4b3905",
    focus: "#0b4fb8",
    "tone-1": "#17405f",
    "tone-2": "#1b5039",
    "tone-3": "#3f3a80",
    "tone-4": "#733710",
    "tone-5": "#57460f",
    "tone-6": "#0e4f59",
    "tone-7": "#345018",
    "tone-8": "#5a2f57",
  },
  night: {
    paper: "#171511",
    "paper-raised": "#1f1c17",
    "paper-sunk": "#100f0c",
    ink: "#ebe5d8",
    "ink-soft": "#beb6a6",
    rule: "#3b362d",
    "rule-strong": "#9a9182",
    link: "#a3cbeb",
    breaking: "#a6121a",
    "breaking-ink": "#ffffff",
    "breaking-mark": "#f2747a",
    notice: "#2e2713",
    "notice-ink": "#ecdcaa",
    focus: "#9cc2ff",
    "tone-1": "#a3cbeb",
    "tone-2": "#93d1b3",
    "tone-3": "#c0bbf4",
    "tone-4": "#f0b890",
    "tone-5": "#dfc98b",
    "tone-6": "#93d3dc",
    "tone-7": "#b7d48f",
    "tone-8": "#e2b2dd",
  },
} as const satisfies Record<Mode, Colours>;
