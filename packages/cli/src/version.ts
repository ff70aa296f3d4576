import { createRequire } from "node:module";

const manifest: { readonly version: string } = createRequire(import.meta.url)(
	"codex-workers/package.json",
);

/** The version of this package, as published. */
export const { version } = manifest;
