/** `87%` or `87.5 %`; `null` for words that say that nothing was measured. */
export function readPercentage(text: string): number | null | undefined {
	const number = /^(?<number>\d{1,3}(?:\.\d{1,30})?(?:e-\d{1,3})?)\s?%\.?$/.exec(text)?.groups;
	if (number !== undefined) return Number(number["number"]);
	return /^(?:not measured|unknown|n\/a|none|[-‐-―])\.?$/i.test(text) ? null : undefined;
}
