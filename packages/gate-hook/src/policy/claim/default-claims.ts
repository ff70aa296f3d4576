import { Configuration } from "@codex-workers/protocol";

/** Where claims are unless the configuration says otherwise. */
export function defaultClaims(): string {
	return Configuration.shape.claims.parse({}).namespace;
}
