/** Words of a heading that add nothing to "findings fixed" or "deferred". */
const WORDS = new Set(
	`a above after all and are at before below branch by change changes code commit complete count
	criteria critical deferred during each findings finding fixed follow following for found from
	github high in is issue issues iteration later list low major medium merge milestone minor new
	next now number of on or our outcome own pass pr project pull release request result results
	review self separate severity small sprint summary table that the their them these this those to
	total tracked tracker tracking up version via was were with within work`.split(/\s+/),
);

/**
 * Whether a normalized label over findings says only that they are fixed or deferred, or nothing
 * of them: words beyond those could deny it.
 */
export function isPlainFindingLabel(label: string): boolean {
	const words = label.split(/[^\p{L}\p{M}\p{Cf}]+/u).filter((word) => word !== "");
	return words.every((word) => WORDS.has(word));
}
