/** Loads sharp when the first picture is read. Most publications read none, and loading it takes a tenth of a second. */
export async function loadSharp(): Promise<typeof import("sharp").default> {
  const { default: sharp } = await import("sharp");
  return sharp;
}
