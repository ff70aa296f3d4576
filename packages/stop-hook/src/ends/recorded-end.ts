import type { MarkerKind } from "@codex-workers/protocol";

/** What an issue says about the end of a worker. */
export type RecordedEnd =
	| { readonly type: "recorded"; readonly kind: MarkerKind; readonly url: string }
	/** `why` is a clause about what comes closest, and `step` mends it; `null`: nothing comes close. */
	| { readonly type: "missing"; readonly why: string; readonly step: string | null }
	/** GitHub did not say; `why` is a sentence without its full stop. */
	| { readonly type: "unknown"; readonly why: string; readonly hint: string };
