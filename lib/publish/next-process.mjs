import { setFlagsFromString } from "node:v8";

/**
 * For Next's processes, which throw nearly everything away that they make of a page: V8 would let its heap double before
 * it looks. Half as much again at a time is half the memory of a worker at next to no time more.
 */
setFlagsFromString("--heap-growing-percent=50");

/** Nobody waits for what Next makes when the publication that wanted it has gone, and the next one needs the place. */
const publisher = Number(process.env.BARQIYA_PUBLISHER);
const lookMilliseconds = 200;

function endWithPublisher() {
  try {
    process.kill(publisher, 0);
  } catch {
    process.exit(1);
  }
}

if (publisher > 0) setInterval(endWithPublisher, lookMilliseconds).unref();
// A worker ends with the process that it works for.
process.on("disconnect", () => process.exit(1));
