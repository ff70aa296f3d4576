import type { Check } from "./check.ts";

const SIGNS = { ok: "ok  ", warn: "warn", fail: "FAIL" } as const;

/** All checks for a person, each failure with what to do below it, and the sum at the end. */
export function doctorText(checks: readonly Check[]): string {
	const lines = checks.flatMap(({ status, says, fix }) => [
		`${SIGNS[status]}  ${says}`,
		...(fix === null ? [] : [`      ${fix}`]),
	]);
	const count = (status: Check["status"]) => checks.filter((one) => one.status === status).length;
	const [failed, warned] = [count("fail"), count("warn")];
	const sum =
		failed === 0
			? `Nothing is broken${warned === 0 ? "" : `; ${warned} to look at`}.`
			: `${failed} broken, ${warned} to look at.`;
	return [...lines, "", sum].join("\n");
}
