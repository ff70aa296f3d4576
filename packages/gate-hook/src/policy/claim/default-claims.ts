import { Configuration } from "@codex-workers/protocol";

/** Where claims are unless the configuration says otherwise. */
export const DEFAULT_CLAIMS = Configuration.parse({}).claims.namespace;
