/** A whole number and nothing else: `12`. */
export function readCount(text: string): number | undefined {
	const digits = /^(?<digits>\d{1,16})\.?$/.exec(text)?.groups?.["digits"];
	const count = Number(digits ?? Number.NaN);
	return Number.isSafeInteger(count) ? count : undefined;
}
