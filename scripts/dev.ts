import { spawn } from "node:child_process";
import path from "node:path";
import { langOption, toMain } from "#lib/build/command/command";
import { assertFree, readPlace } from "#lib/build/command/place";

/** `npm run dev`: previews the publication with Next. */
export const main = toMain({
  usage: { ar: "npm run dev", en: "npm run dev" },
  summary: {
    ar: "يعرض الصحيفة قبل نشرها، وفيها المسودات والمقالات المؤجلة. تظهر التغييرات عند تحديث الصفحة.",
    en: "Previews the publication, with drafts and future articles. Changes show when a page is reloaded.",
  },
  options: langOption,
  variables: {
    PORT: { ar: "المنفذ (3000)", en: "the port (3000)" },
    HOST: { ar: "عنوان الجهاز في الشبكة (127.0.0.1)", en: "the address of the machine (127.0.0.1)" },
    CONTENT_DIR: { ar: "مجلد الصحيفة (content)", en: "the folder of the publication (content)" },
  },
  run: async ({ language }) => {
    const place = readPlace(process.env, language);
    // Next answers a port in use with a stack.
    await assertFree(place);
    const next = path.join(process.cwd(), "node_modules/next/dist/bin/next");
    const preview = spawn(
      process.execPath,
      [next, "dev", "--port", String(place.port), "--hostname", place.host],
      { stdio: "inherit", env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } },
    );
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => preview.kill(signal));
    const code = await new Promise<number | null>((resolve) => preview.on("close", resolve));
    return code === 0 || code === null ? 0 : 1;
  },
});
