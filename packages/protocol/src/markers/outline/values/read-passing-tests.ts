import { readCount } from "./read-count.ts";

/** How many tests pass: `12 tests passing`, `all 12 tests passed`. */
export function readPassingTests(text: string): number | undefined {
	const tests = /^(?:all )?(?<count>\d{1,16})(?: unit)?(?: tests?)?(?: are)? pass(?:ing|ed)\.?$/i;
	return readCount(tests.exec(text)?.groups?.["count"] ?? "");
}
