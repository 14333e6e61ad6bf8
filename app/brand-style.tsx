import { getSiteContext } from "#lib/pages/routes/source";

/**
 * The publication's own style sheet where Next serves the pages. The publisher adds it to each page itself, so this component is
 * not used there.
 */
export async function BrandStyle() {
  const { site } = await getSiteContext();
  const sheet = site.brand?.sheet;
  return sheet === undefined ? null : (
    <style href="brand" precedence="brand">
      {sheet}
    </style>
  );
}

/** True where Next renders. It sets this variable in its compiled code. */
export const isNext = process.env.NEXT_RUNTIME !== undefined;
