import { buildSite, siteFolder } from "#lib/build/build-site";
import { reportFailure, reportLostAddresses, reportProblems } from "#lib/build/report";
import { readEnvironment } from "#lib/pages/routes/environment";
import { createSiteServer } from "#lib/server/server";

const host = process.env.HOST || "127.0.0.1";
const port = Number(process.env.PORT || 3000);

/** `npm start`: publishes and serves the site. */
export async function main(): Promise<void> {
  try {
    const root = process.cwd();
    const environment = readEnvironment(process.env, root);
    const { lostAddresses, warnings, summary } = await buildSite(
      { ...environment, root, isFull: false },
      process.env.OUT_DIR,
    );
    for (const notice of reportProblems(warnings, "ar")) console.error(notice);
    for (const notice of reportLostAddresses(lostAddresses, "ar")) console.error(notice);
    console.log(summary);
    const server = createSiteServer({ folder: siteFolder(root, process.env.OUT_DIR) });
    server.on("error", (error) => {
      console.error(reportFailure(error, "en"));
      process.exitCode = 1;
    });
    server.listen(port, host, () => console.log(`serving at http://${host}:${port}`));
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close());
  } catch (error) {
    console.error(reportFailure(error, "ar"));
    process.exitCode = 1;
  }
}
