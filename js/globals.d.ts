// Globals of the page's scripts beyond TypeScript's own library.

/** Trusted types, where the browser has them. */
declare var trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string | null },
      ): { createScriptURL(url: string): any };
    }
  | undefined;

interface Navigator {
  /** Network Information API, in Chromium only. */
  readonly connection?: { readonly saveData?: boolean };
}
