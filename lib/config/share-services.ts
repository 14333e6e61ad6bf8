import type { shareUrls } from "#lib/config/urls";

/** A service with which readers share an article. */
export type ShareService = keyof ReturnType<typeof shareUrls>;

/** The services in their usual order. */
export const shareServices = [
  "whatsapp",
  "telegram",
  "x",
  "facebook",
  "email",
] as const satisfies readonly ShareService[];
