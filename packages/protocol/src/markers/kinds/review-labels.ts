/** The labels, normalized, under which a review says how many findings are unaddressed. */
export const UNADDRESSED_LABELS: readonly string[] = ["unaddressed", "unaddressed findings"];
/** The labels under which it says how it stands. */
export const STATUS_LABELS: readonly string[] = ["review status", "status"];
/** Those of its deferred findings that need no bold type; a heading may have more words. */
export const DEFERRED_LABELS: readonly string[] = [
	"deferred",
	"deferred findings",
	"findings deferred",
];
