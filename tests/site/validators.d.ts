declare module "@marbec/web-auto-extractor" {
  /** Structured data of a page by its syntax, then by its type. */
  export type Extracted = { jsonld: Record<string, unknown[]>; errors?: unknown[] };

  // biome-ignore lint/style/noDefaultExport: the package has one.
  export default class WebAutoExtractor {
    constructor(options: { addLocation: boolean });
    parse(html: string): Extracted;
  }
}

declare module "@adobe/structured-data-validator" {
  // biome-ignore lint/style/noDefaultExport: the package has one.
  export default class Validator {
    constructor(vocabulary?: unknown);
    /** What Google's rules find wrong. */
    validate(extracted: import("@marbec/web-auto-extractor").Extracted): Promise<{ issueMessage: string }[]>;
  }
}
