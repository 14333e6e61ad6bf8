import type { Words } from "#lib/build/command/language";

/** Receives what the person who publishes should know, although the publication goes on. */
export type Notify = (notice: Words) => void;
