import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import sirv from "sirv";

/** Publishes the publication that comes with the engine as of a fixed day, and serves it to the visual tests. */
const folder = "out-visual";
const built = spawnSync(process.execPath, ["--import", "tsx", "scripts/build.ts"], {
  env: { ...process.env, OUT_DIR: folder, PUBLISH_AT: "2026-11-24T12:00:00Z", CONTENT_DIR: "", SITE_URL: "" },
  stdio: "inherit",
});
if (built.status !== 0) process.exit(built.status ?? 1);

const serve = sirv(folder, { extensions: ["html"] });
createServer((request, response) => serve(request, response)).listen(
  Number(process.env.VISUAL_PORT),
  "127.0.0.1",
);
