import { wrapped } from "../output/wrapped.ts";
import type { Check } from "./check.ts";

const NARROWEST = 30;
const SIGNS = { ok: "ok  ", warn: "warn", fail: "FAIL" } as const;

const INDENT = "      ";

/**
 * All checks for a person, each failure with what to do below it, and the sum at the end; in lines
 * that fit a terminal of `columns`, where there is one.
 */
export function doctorText(checks: readonly Check[], columns?: number): string {
	const beside = (text: string) =>
		columns === undefined
			? text
			: wrapped(text, Math.max(columns, NARROWEST) - INDENT.length).join(`\n${INDENT}`);
	const lines = checks.flatMap(({ status, says, fix }) => [
		`${SIGNS[status]}  ${beside(says)}`,
		...(fix === null ? [] : [`${INDENT}${beside(fix)}`]),
	]);
	const count = (status: Check["status"]) => checks.filter((one) => one.status === status).length;
	const [failed, warned] = [count("fail"), count("warn")];
	const sum =
		failed === 0
			? `Nothing is broken${warned === 0 ? "" : `; ${warned} to look at`}.`
			: `${failed} broken, ${warned} to look at.`;
	return [...lines, "", sum].join("\n");
}
