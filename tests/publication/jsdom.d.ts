/** The part of jsdom that the tests use; it comes without types. */
declare module "jsdom" {
  type Options = {
    url: string;
    runScripts: "dangerously";
    beforeParse: (window: Window & { fetch: unknown; scrollTo: unknown }) => void;
  };

  export class JSDOM {
    constructor(html: string, options: Options);
    readonly window: Window;
  }
}
