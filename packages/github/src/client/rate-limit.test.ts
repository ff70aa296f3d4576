import { expect, test } from "vitest";
import { rateLimitOf } from "./rate-limit.ts";

const now = Date.parse("2026-01-01T00:00:00Z");
const inSeconds = (seconds: number) => String(now / 1000 + seconds);

test.each<[string, Record<string, string>, string, number]>([
	["retry-after", { "retry-after": "7" }, "secondary", 7],
	["retry-after of zero", { "retry-after": "0" }, "secondary", 0],
	["nothing at all", {}, "secondary", 60],
	["a retry-after that is no number", { "retry-after": "soon" }, "secondary", 60],
	["a negative retry-after", { "retry-after": "-5" }, "secondary", 60],
	[
		"a reset while points are left",
		{ "x-ratelimit-remaining": "9", "x-ratelimit-reset": inSeconds(900) },
		"secondary",
		60,
	],
	[
		"a used-up budget with its reset",
		{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": inSeconds(900) },
		"primary",
		901,
	],
	["a used-up budget without a reset", { "x-ratelimit-remaining": "0" }, "primary", 60],
	[
		"a reset in the past",
		{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": inSeconds(-9) },
		"primary",
		1,
	],
	[
		"a used-up budget with retry-after",
		{ "x-ratelimit-remaining": "0", "retry-after": "3", "x-ratelimit-reset": inSeconds(900) },
		"primary",
		3,
	],
])("by %s", (_, headers, scope, seconds) => {
	expect(rateLimitOf(new Map(Object.entries(headers)), now)).toEqual({
		scope,
		retryAt: now + seconds * 1000,
	});
});
