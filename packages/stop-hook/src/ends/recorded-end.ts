import type { EndKind, MarkerKind } from "@codex-workers/protocol";

/** What an issue says about the end of a worker. */
export type RecordedEnd =
	| { readonly type: "recorded"; readonly kind: MarkerKind; readonly url: string }
	/** `why` is a clause about what comes closest, an end of kind `nearest`; `null`: nothing does. */
	| { readonly type: "missing"; readonly nearest: EndKind | null; readonly why: string }
	/** GitHub did not say; `why` is a sentence without its full stop. */
	| { readonly type: "unknown"; readonly why: string; readonly hint: string };
