declare module "subset-font" {
  type Options = {
    targetFormat: "woff2" | "sfnt";
    noHinting?: boolean;
    keepFeatures?: string[];
    variationAxes?: Record<string, number | { min: number; max: number }>;
  };
  // biome-ignore lint/style/noDefaultExport: the package has a default export.
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
