/** Where claims are at `origin` unless the configuration says otherwise. */
export const CLAIMS_NAMESPACE = "refs/codex-workers/claims";
